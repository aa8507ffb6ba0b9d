using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>A union has at least one member; its members are object types, without duplicates. Specification: §3.8.</summary>
internal static class UnionMembers
{
    public static void Check(SchemaContext context)
    {
        foreach (var union in context.OwnTypes.OfType<UnionType>())
        {
            var nodes = union.Definitions.Cast<UnionTypeDefinitionNode>().SelectMany(definition => definition.Types).ToList();
            if (nodes.Count == 0)
                context.Report($"Union type {union} must define one or more member types.", union.Definitions);
            HashSet<string> seen = [];
            foreach (var name in nodes.Select(node => node.Name.Value))
            {
                var same = nodes.Where(node => node.Name.Value == name);
                if (!seen.Add(name))
                    context.Report($"Union type {union} can only include type {name} once.", same);
                else if (context.Draft.Types.TryGetValue(name, out var type) && type is not ObjectType)
                    context.Report($"Union type {union} can only include Object types, it cannot include {type}.", same);
            }
        }
    }
}
