namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>Schema and code disagree. The message lists every disagreement, one per line.</summary>
public sealed class BindingException(string message) : Exception(message);
