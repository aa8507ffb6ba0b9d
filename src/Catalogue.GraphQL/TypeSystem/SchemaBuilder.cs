using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// Builds one schema from all definitions and extensions in the documents, in any order; executable definitions are ignored. Throws
/// SchemaException with every fault at once. Specification: §3.
/// </summary>
public static class SchemaBuilder
{
    public static Schema Build(params IReadOnlyList<Document> documents)
    {
        var draft = SchemaDrafting.Draft(documents);
        var context = new SchemaContext(documents, draft);
        foreach (var check in SchemaRules.All)
            check(context);
        return context.Errors.Count == 0 ? draft.ToSchema() : throw new SchemaException(context.Errors);
    }
}
