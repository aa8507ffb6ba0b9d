namespace Catalogue.GraphQL.Validation;

/// <summary>Gives validation up: too many errors, or too much work. The error is the last of those reported.</summary>
internal sealed class ValidationStopped(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
