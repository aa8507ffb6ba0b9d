using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>No two directives share a name. Specification: §3.3.</summary>
internal static class UniqueDirectiveNames
{
    public static void Check(SchemaContext context)
    {
        Dictionary<string, NameNode> known = [];
        foreach (var definition in context.Definitions.OfType<DirectiveDefinitionNode>())
        {
            var name = definition.Name;
            if (!known.TryAdd(name.Value, name))
                context.Report($"There can be only one directive named \"@{name}\".", known[name.Value], name);
        }
    }
}
