using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Introspection;

/// <summary>Resolvers of the introspection types, answered from the type system itself. Specification: §4.2.</summary>
internal static class IntrospectionBinding
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<TypeKind>("__TypeKind");
        binding.Enum<DirectiveLocation>("__DirectiveLocation");
        BindSchema(binding.Object<Schema>("__Schema"));
        BindType(binding.Object<GraphType>("__Type"));
        binding.Object<FieldDefinition>("__Field")
            .Field("name", field => field.Name)
            .Field("description", field => field.Description)
            .Field("args", Deprecated, (field, deprecated, _) => Visible(field.Arguments.Values, deprecated))
            .Field("type", field => field.Type)
            .Field("isDeprecated", field => field.DeprecationReason is not null)
            .Field("deprecationReason", field => field.DeprecationReason);
        binding.Object<InputValueDefinition>("__InputValue")
            .Field("name", value => value.Name)
            .Field("description", value => value.Description)
            .Field("type", value => value.Type)
            .Field("defaultValue", value => value.DefaultValue is { } literal ? Printer.Print(literal) : null)
            .Field("isDeprecated", value => value.DeprecationReason is not null)
            .Field("deprecationReason", value => value.DeprecationReason);
        binding.Object<EnumValueDefinition>("__EnumValue")
            .Field("name", value => value.Name)
            .Field("description", value => value.Description)
            .Field("isDeprecated", value => value.DeprecationReason is not null)
            .Field("deprecationReason", value => value.DeprecationReason);
        binding.Object<DirectiveDefinition>("__Directive")
            .Field("name", directive => directive.Name)
            .Field("description", directive => directive.Description)
            .Field("isRepeatable", directive => directive.IsRepeatable)
            .Field("locations", directive => directive.Locations)
            .Field("args", Deprecated, (directive, deprecated, _) => Visible(directive.Arguments.Values, deprecated))
            .Field("isDeprecated", directive => directive.DeprecationReason is not null)
            .Field("deprecationReason", directive => directive.DeprecationReason);
    }

    private static void BindSchema(ObjectBinding<Schema> binding) => binding
        .Field("description", schema => schema.Description)
        .Field("types", schema => schema.Types.Values.ToArray<GraphType>())
        .Field("queryType", GraphType (schema) => schema.Query)
        .Field("mutationType", GraphType? (schema) => schema.Mutation)
        .Field("subscriptionType", GraphType? (schema) => schema.Subscription)
        .Field("directives", Deprecated, (schema, deprecated, _) => schema.Directives.Values
            .Where(directive => deprecated || directive.DeprecationReason is null).ToArray());

    private static void BindType(ObjectBinding<GraphType> binding) => binding
        .Field("kind", KindOf)
        .Field("name", type => (type as NamedType)?.Name)
        .Field("description", type => (type as NamedType)?.Description)
        .Field("specifiedByURL", type => (type as ScalarType)?.SpecifiedByUrl)
        .Field("fields", Deprecated, (type, deprecated, _) => type is FieldsType fields
            ? fields.Fields.Values.Where(field => deprecated || field.DeprecationReason is null).ToArray()
            : null)
        .Field("interfaces", type => (type as FieldsType)?.Interfaces.ToArray<GraphType>())
        .Field("possibleTypes", (type, context) => type is InterfaceType or UnionType
            ? context.Schema.PossibleTypes[type.Named.Name].ToArray<GraphType>()
            : null)
        .Field("enumValues", Deprecated, (type, deprecated, _) => (type as EnumType)?.Values.Values
            .Where(value => deprecated || value.DeprecationReason is null).ToArray())
        .Field("inputFields", Deprecated, (type, deprecated, _) =>
            type is InputObjectType input ? Visible(input.Fields.Values, deprecated) : null)
        .Field("ofType", type => type switch
        {
            NonNullType nonNull => nonNull.Inner,
            ListType list => list.Item,
            _ => null,
        })
        .Field("isOneOf", bool? (type) => (type as InputObjectType)?.IsOneOf);

    private static TypeKind KindOf(GraphType type) => type switch
    {
        ScalarType => TypeKind.Scalar,
        ObjectType => TypeKind.Object,
        InterfaceType => TypeKind.Interface,
        UnionType => TypeKind.Union,
        EnumType => TypeKind.Enum,
        InputObjectType => TypeKind.InputObject,
        ListType => TypeKind.List,
        _ => TypeKind.NonNull,
    };

    /// <summary>Whether deprecated members are included.</summary>
    private static bool Deprecated(InputObject arguments) => arguments.Get<bool>("includeDeprecated");

    private static InputValueDefinition[] Visible(IEnumerable<InputValueDefinition> values, bool deprecated) =>
        [.. values.Where(value => deprecated || value.DeprecationReason is null)];
}

/// <summary>Specification: §4.2.2.</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
