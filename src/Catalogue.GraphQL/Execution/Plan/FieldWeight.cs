using System.Globalization;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// What resolving a field costs, in plain fields: its own weight, for a list for each item, and the weights of the arguments that are given
/// and of what is in them, for a list for each value. Written in the schema as @cost. Source: GraphQL Cost Directives specification,
/// "@cost"; weights are whole numbers here.
/// </summary>
internal sealed record FieldWeight(int Own, InputWeights? Arguments)
{
    /// <summary>Null for a field that costs one, like most.</summary>
    public static FieldWeight? Of(FieldDefinition field)
    {
        var own = Number(field.Definition?.Directives);
        var arguments = InputWeights.Of(field.Arguments.Values);
        return own is null && arguments is null ? null : new(own ?? 1, arguments);
    }

    /// <summary>Of a field with so many items, 1 when it is no list.</summary>
    public long For(long items, InputObject? given) => (Own * Math.Min(items, int.MaxValue)) + (Arguments?.For(given) ?? 0);

    /// <summary>The weight that one of the directives gives; null without @cost.</summary>
    public static int? Number(IReadOnlyList<DirectiveNode>? directives) =>
        AppliedDirectives.Find(directives ?? [], "cost")?.Arguments.FirstOrDefault(
            argument => argument.Name.Value == "weight")?.Value is IntValueNode number
            ? int.Parse(number.Text, CultureInfo.InvariantCulture)
            : null;
}
