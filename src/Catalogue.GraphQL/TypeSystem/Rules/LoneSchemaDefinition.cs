using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>There is at most one schema definition. Specification: §3.3.</summary>
internal static class LoneSchemaDefinition
{
    public static void Check(SchemaContext context)
    {
        foreach (var extra in context.Definitions.OfType<SchemaDefinitionNode>().Where(definition => !definition.IsExtension).Skip(1))
            context.Report("Must provide only one schema definition.", extra);
    }
}
