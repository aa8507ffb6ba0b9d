using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>An argument that only proves wrong once variables are known: a field error at the argument. Specification: §6.4.1.</summary>
internal sealed class CoercionException(string message, Node? at) : Exception(message)
{
    public Node? At { get; } = at;
}
