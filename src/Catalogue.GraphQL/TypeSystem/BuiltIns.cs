using Catalogue.GraphQL.Introspection;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

/// <summary>
/// What every schema has without defining it: five scalars, five directives and the introspection types. All schemas share these
/// objects. Specification: §3.5, §3.13, §4.
/// </summary>
internal static class BuiltIns
{
    // Clients compare the scalars' descriptions byte by byte with those of the reference implementation.
    private const string Sdl =
        """"
        "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1."
        scalar Int

        "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point)."
        scalar Float

        "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text."
        scalar String

        "The `Boolean` scalar type represents `true` or `false`."
        scalar Boolean

        "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID."
        scalar ID

        "Leaves the field or fragment out unless `if` is true."
        directive @include("Whether it is taken." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Leaves the field or fragment out when `if` is true."
        directive @skip("Whether it is left out." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Tells that something should no longer be used."
        directive @deprecated(
          "Why, and what to use instead, as Markdown ([CommonMark](https://commonmark.org/))."
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE | DIRECTIVE_DEFINITION

        "Tells where the values of a scalar are specified."
        directive @specifiedBy("The address of the specification." url: String!) on SCALAR

        "Tells that exactly one field of an input object must be given, and that it may not be null."
        directive @oneOf on INPUT_OBJECT
        """";

    public static IReadOnlyDictionary<string, NamedType> Types { get; }

    public static OrderedDictionary<string, DirectiveDefinition> Directives { get; }

    static BuiltIns()
    {
        IReadOnlyList<DefinitionNode> definitions =
            [.. Parser.Parse(new Source(Sdl, "built-in definitions")).Definitions,
                .. Parser.Parse(new Source(IntrospectionSchema.Sdl, "introspection")).Definitions];
        Dictionary<string, NamedType> types = [];
        var made = SchemaDrafting.MakeTypes(definitions, types);
        MemberDrafting.Fill(made, types);
        Directives = SchemaDrafting.MakeDirectives(definitions, types);
        Types = types;
        foreach (var type in made)
            type.Definitions = [];
    }

    public static bool Has(NamedType type) => Types.TryGetValue(type.Name, out var own) && ReferenceEquals(own, type);

    public static bool Has(DirectiveDefinition directive) =>
        Directives.TryGetValue(directive.Name, out var own) && ReferenceEquals(own, directive);
}
