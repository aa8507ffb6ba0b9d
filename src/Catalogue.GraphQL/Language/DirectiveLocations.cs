using System.Collections.Frozen;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Language;

/// <summary>The names of directive locations in the language: `FIELD_DEFINITION`. Specification: §3.13.</summary>
internal static class DirectiveLocations
{
    public static FrozenDictionary<string, DirectiveLocation> Named { get; } = new Dictionary<string, DirectiveLocation>
    {
        ["QUERY"] = DirectiveLocation.Query,
        ["MUTATION"] = DirectiveLocation.Mutation,
        ["SUBSCRIPTION"] = DirectiveLocation.Subscription,
        ["FIELD"] = DirectiveLocation.Field,
        ["FRAGMENT_DEFINITION"] = DirectiveLocation.FragmentDefinition,
        ["FRAGMENT_SPREAD"] = DirectiveLocation.FragmentSpread,
        ["INLINE_FRAGMENT"] = DirectiveLocation.InlineFragment,
        ["VARIABLE_DEFINITION"] = DirectiveLocation.VariableDefinition,
        ["SCHEMA"] = DirectiveLocation.Schema,
        ["SCALAR"] = DirectiveLocation.Scalar,
        ["OBJECT"] = DirectiveLocation.Object,
        ["FIELD_DEFINITION"] = DirectiveLocation.FieldDefinition,
        ["ARGUMENT_DEFINITION"] = DirectiveLocation.ArgumentDefinition,
        ["INTERFACE"] = DirectiveLocation.Interface,
        ["UNION"] = DirectiveLocation.Union,
        ["ENUM"] = DirectiveLocation.Enum,
        ["ENUM_VALUE"] = DirectiveLocation.EnumValue,
        ["INPUT_OBJECT"] = DirectiveLocation.InputObject,
        ["INPUT_FIELD_DEFINITION"] = DirectiveLocation.InputFieldDefinition,
        ["DIRECTIVE_DEFINITION"] = DirectiveLocation.DirectiveDefinition,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<DirectiveLocation, string> Names =
        Named.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The location's name in the language.</summary>
    public static string Written(this DirectiveLocation location) => Names[location];
}
