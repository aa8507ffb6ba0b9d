namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// The types of a schema, in the reference implementation's order: the defined ones, each followed by the built-in scalars it is the first
/// to use, then those that directives use, then introspection. Unused scalars are left out. Specification: §3.5.
/// </summary>
internal static class SchemaTypes
{
    public static OrderedDictionary<string, NamedType> Used(IReadOnlyList<NamedType> own, IEnumerable<DirectiveDefinition> directives)
    {
        var defined = own.ToHashSet();
        OrderedDictionary<string, NamedType> used = [];
        foreach (var type in own)
        {
            used.TryAdd(type.Name, type);
            foreach (var named in Named(type))
            {
                if (!defined.Contains(named))
                    AddWithNamed(used, named);
            }
        }

        foreach (var argument in directives.SelectMany(directive => directive.Arguments.Values))
            AddWithNamed(used, argument.Type.Named);
        AddWithNamed(used, BuiltIns.Types["__Schema"]);
        return used;
    }

    private static void AddWithNamed(OrderedDictionary<string, NamedType> used, NamedType type)
    {
        if (type is UndefinedType || !used.TryAdd(type.Name, type))
            return;
        foreach (var named in Named(type))
            AddWithNamed(used, named);
    }

    /// <summary>The types that a type's members refer to.</summary>
    private static IEnumerable<NamedType> Named(NamedType type) => type switch
    {
        FieldsType fields => fields.Fields.Values.SelectMany(
            field => field.Arguments.Values.Select(argument => argument.Type.Named).Prepend(field.Type.Named)),
        InputObjectType input => input.Fields.Values.Select(field => field.Type.Named),
        _ => [],
    };
}
