using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>Fills types with their fields, values and members, from their definition and then their extensions.</summary>
internal static class MemberDrafting
{
    public static void Fill(IReadOnlyList<NamedType> made, Dictionary<string, NamedType> types)
    {
        foreach (var type in made)
        {
            switch (type)
            {
                case FieldsType fields:
                    var parts = fields.Definitions.Cast<FieldsTypeDefinitionNode>().ToList();
                    fields.Fields = Fields(parts.SelectMany(part => part.Fields), types);
                    fields.Interfaces = Members<InterfaceType>(parts.SelectMany(part => part.Interfaces), types);
                    break;
                case UnionType union:
                    union.Types = Members<ObjectType>(
                        union.Definitions.Cast<UnionTypeDefinitionNode>().SelectMany(part => part.Types), types);
                    break;
                case EnumType values:
                    values.Values = EnumValues(values.Definitions.Cast<EnumTypeDefinitionNode>().SelectMany(part => part.Values));
                    break;
                case InputObjectType input:
                    input.Fields = InputValues(
                        input.Definitions.Cast<InputObjectTypeDefinitionNode>().SelectMany(part => part.Fields), types);
                    break;
            }
        }
    }

    public static OrderedDictionary<string, InputValueDefinition> InputValues(
        IEnumerable<InputValueDefinitionNode> nodes, Dictionary<string, NamedType> types)
    {
        OrderedDictionary<string, InputValueDefinition> values = [];
        foreach (var node in nodes)
        {
            values.TryAdd(node.Name.Value,
                new InputValueDefinition(node.Name.Value, node.Description?.Value, Resolve(node.Type, types), node.DefaultValue)
            {
                DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
                Definition = node,
            });
        }

        return values;
    }

    public static GraphType Resolve(TypeNode node, Dictionary<string, NamedType> types) => node switch
    {
        ListTypeNode list => new ListType(Resolve(list.Type, types)),
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type, types)),
        NamedTypeNode named when types.TryGetValue(named.Name.Value, out var type) => type,
        _ => new UndefinedType(node.ToString()!),
    };

    private static OrderedDictionary<string, FieldDefinition> Fields(
        IEnumerable<FieldDefinitionNode> nodes, Dictionary<string, NamedType> types)
    {
        OrderedDictionary<string, FieldDefinition> fields = [];
        foreach (var node in nodes)
        {
            fields.TryAdd(node.Name.Value, new FieldDefinition(
                node.Name.Value, node.Description?.Value, Resolve(node.Type, types), InputValues(node.Arguments, types))
            {
                DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
                Definition = node,
            });
        }

        return fields;
    }

    private static OrderedDictionary<string, EnumValueDefinition> EnumValues(IEnumerable<EnumValueDefinitionNode> nodes)
    {
        OrderedDictionary<string, EnumValueDefinition> values = [];
        foreach (var node in nodes)
        {
            values.TryAdd(node.Name.Value, new EnumValueDefinition(node.Name.Value, node.Description?.Value)
            {
                DeprecationReason = AppliedDirectives.DeprecationReason(node.Directives),
                Definition = node,
            });
        }

        return values;
    }

    /// <summary>The named types of the right kind, without duplicates: the rules report what is wrong with the others.</summary>
    private static List<T> Members<T>(IEnumerable<NamedTypeNode> nodes, Dictionary<string, NamedType> types)
        where T : NamedType => [.. nodes.Select(node => types.GetValueOrDefault(node.Name.Value)).OfType<T>().Distinct()];
}
