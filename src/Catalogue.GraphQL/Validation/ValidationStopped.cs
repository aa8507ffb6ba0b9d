namespace Catalogue.GraphQL.Validation;

/// <summary>Thrown to stop validation: too many errors, or too much work. The error is the last one reported.</summary>
internal sealed class ValidationStopped(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
