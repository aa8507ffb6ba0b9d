using System.Collections.Immutable;

namespace Catalogue.GraphQL.Validation;

/// <summary>Either a document that may be executed, or the errors (at least one) that it has. Specification: §5.</summary>
public sealed class ValidationResult
{
    internal ValidationResult(ValidDocument? document, ImmutableArray<GraphQLError> errors)
    {
        Document = document;
        Errors = errors;
    }

    public ValidDocument? Document { get; }

    public ImmutableArray<GraphQLError> Errors { get; }
}
