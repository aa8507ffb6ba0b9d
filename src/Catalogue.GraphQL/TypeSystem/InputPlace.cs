namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// A place in a schema that takes input, with its coordinate: `Query.offers(first:)`, `@tag(name:)`, `OfferFilter.age`. Specification:
/// §3.14.
/// </summary>
internal readonly record struct InputPlace(string Coordinate, InputValueDefinition Value, bool IsField)
{
    public static IEnumerable<InputPlace> All(SchemaContext context) =>
        All(context.OwnTypes, context.Draft.Directives.Values);

    public static IEnumerable<InputPlace> All(IEnumerable<NamedType> types, IEnumerable<DirectiveDefinition> directives) =>
        types.SelectMany(Of).Concat(directives.Where(directive => !BuiltIns.Has(directive))
            .SelectMany(directive => Arguments($"@{directive.Name}", directive.Arguments)));

    private static IEnumerable<InputPlace> Of(NamedType type) => type switch
    {
        FieldsType fields => fields.Fields.Values.SelectMany(field => Arguments($"{type}.{field.Name}", field.Arguments)),
        InputObjectType input => input.Fields.Values.Select(field => new InputPlace($"{type}.{field.Name}", field, true)),
        _ => [],
    };

    private static IEnumerable<InputPlace> Arguments(string owner, OrderedDictionary<string, InputValueDefinition> arguments) =>
        arguments.Values.Select(argument => new InputPlace($"{owner}({argument.Name}:)", argument, false));
}
