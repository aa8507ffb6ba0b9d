namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The answer is too large or takes too long: the operation is refused with this error, and what was written so far is dropped.
/// </summary>
internal sealed class RunStoppedException(GraphQLError error, ResponseKind kind = ResponseKind.RequestError) : Exception(error.Message)
{
    public ResponseKind Kind { get; } = kind;

    public GraphQLError Error { get; } = error;
}
