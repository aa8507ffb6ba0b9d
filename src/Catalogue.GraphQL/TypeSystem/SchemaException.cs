namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// The definitions do not form a schema. Errors holds every fault found, each with code SCHEMA_INVALID and its locations; with several
/// files, extensions.source names each location's file. Specification: §3.3.
/// </summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors) : Exception(
    string.Join("\n\n", errors.Select(error => error.Message)))
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
