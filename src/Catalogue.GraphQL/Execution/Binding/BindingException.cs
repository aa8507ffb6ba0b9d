namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>Schema and code disagree. The message names every place, one a line.</summary>
public sealed class BindingException(string message) : Exception(message);
