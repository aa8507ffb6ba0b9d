namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// Which types a schema holds, in the reference implementation's order: the defined ones, each followed by built-in scalars that
/// it is the first to use, then what directives use, then introspection. A scalar that nothing uses is not there. Specification: §3.5.
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

    /// <summary>The types that a type's members name.</summary>
    private static IEnumerable<NamedType> Named(NamedType type) => type switch
    {
        FieldsType fields => fields.Fields.Values.SelectMany(
            field => field.Arguments.Values.Select(argument => argument.Type.Named).Prepend(field.Type.Named)),
        InputObjectType input => input.Fields.Values.Select(field => field.Type.Named),
        _ => [],
    };
}
