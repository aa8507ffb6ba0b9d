using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>Each kind of operation has at most one root type. Specification: §3.3.1.</summary>
internal static class UniqueOperationTypes
{
    public static void Check(SchemaContext context)
    {
        Dictionary<OperationType, OperationTypeNode> known = [];
        foreach (var node in context.Definitions.OfType<SchemaDefinitionNode>().SelectMany(definition => definition.OperationTypes))
        {
            if (!known.TryAdd(node.Operation, node))
                context.Report($"There can be only one {RootTypes.Name(node.Operation)} type in schema.", known[node.Operation], node);
        }
    }
}
