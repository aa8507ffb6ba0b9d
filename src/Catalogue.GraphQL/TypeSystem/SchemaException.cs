namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// The definitions make no schema. Errors holds every fault found, each with code SCHEMA_INVALID and its places; a place's file
/// is named by extensions.source when there are several. Specification: §3.3.
/// </summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors) : Exception(
    string.Join("\n\n", errors.Select(error => error.Message)))
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
