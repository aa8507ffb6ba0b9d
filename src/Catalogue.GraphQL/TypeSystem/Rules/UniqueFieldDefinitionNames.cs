using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Rules;

/// <summary>A type and its extensions define each field once. Specification: §3.6, §3.7, §3.10.</summary>
internal static class UniqueFieldDefinitionNames
{
    public static void Check(SchemaContext context)
    {
        Dictionary<(string Type, string Field), NameNode> known = [];
        foreach (var definition in context.TypeDefinitions)
        {
            foreach (var name in Fields(definition))
            {
                if (!known.TryAdd((definition.Name.Value, name.Value), name))
                    context.Report(
                        $"Field \"{definition.Name}.{name}\" can only be defined once.", known[(definition.Name.Value, name.Value)], name);
            }
        }
    }

    private static IEnumerable<NameNode> Fields(TypeDefinitionNode definition) => definition switch
    {
        FieldsTypeDefinitionNode type => type.Fields.Select(field => field.Name),
        InputObjectTypeDefinitionNode type => type.Fields.Select(field => field.Name),
        _ => [],
    };
}
