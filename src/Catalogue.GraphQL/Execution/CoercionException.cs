using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// An argument that proves invalid only once the variables are known: a field error located at the argument. Specification: §6.4.1.
/// </summary>
internal sealed class CoercionException(string message, Node? at) : Exception(message)
{
    public Node? At { get; } = at;
}
