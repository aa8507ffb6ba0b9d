using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>An enum and its extensions define each value once. Specification: §3.9.</summary>
internal static class UniqueEnumValueNames
{
    public static void Check(SchemaContext context)
    {
        Dictionary<(string Type, string Value), NameNode> known = [];
        foreach (var definition in context.Definitions.OfType<EnumTypeDefinitionNode>())
        {
            foreach (var name in definition.Values.Select(value => value.Name))
            {
                if (!known.TryAdd((definition.Name.Value, name.Value), name))
                    context.Report(
                        $"Enum value \"{definition.Name}.{name}\" can only be defined once.",
                        known[(definition.Name.Value, name.Value)],
                        name);
            }
        }
    }
}
