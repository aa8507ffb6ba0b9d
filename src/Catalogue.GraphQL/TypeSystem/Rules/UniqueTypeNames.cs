using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>No two types share a name. Specification: §3.3.</summary>
internal static class UniqueTypeNames
{
    public static void Check(SchemaContext context)
    {
        Dictionary<string, NameNode> known = [];
        foreach (var definition in context.TypeDefinitions.Where(definition => !definition.IsExtension))
        {
            var name = definition.Name;
            if (!known.TryAdd(name.Value, name))
                context.Report($"There can be only one type named \"{name}\".", known[name.Value], name);
        }
    }
}
