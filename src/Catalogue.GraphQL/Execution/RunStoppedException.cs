namespace Catalogue.GraphQL.Execution;

/// <summary>The answer grows beyond what is given: the operation is refused with this error, whatever was written so far.</summary>
internal sealed class RunStoppedException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
