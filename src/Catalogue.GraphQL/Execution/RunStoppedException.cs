namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The answer grows or takes longer than is given: the operation is refused with this error, whatever was written so far.
/// </summary>
internal sealed class RunStoppedException(GraphQLError error, ResponseKind kind = ResponseKind.RequestError) : Exception(error.Message)
{
    public ResponseKind Kind { get; } = kind;

    public GraphQLError Error { get; } = error;
}
