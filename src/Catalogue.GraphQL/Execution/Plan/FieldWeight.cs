using System.Globalization;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// What resolving a field costs, in plain fields: its own weight, for a list for each item, and the weight of each argument that is given,
/// for a list for each value. Written in the schema as @cost. Source: GraphQL Cost Directives specification, "@cost"; weights are whole
/// numbers here.
/// </summary>
internal sealed record FieldWeight(int Own, (string Argument, int Weight)[] Arguments)
{
    /// <summary>Null for a field that costs one, like most.</summary>
    public static FieldWeight? Of(FieldDefinition field)
    {
        var own = Number(AppliedDirectives.Find(field.Definition?.Directives ?? [], "cost"));
        (string, int)[] arguments =
        [
            .. field.Arguments.Values.Select(argument => (argument.Name, Number(
                AppliedDirectives.Find(argument.Definition?.Directives ?? [], "cost")) ?? 0)).Where(weighed => weighed.Item2 > 0),
        ];
        return own is null && arguments is [] ? null : new(own ?? 1, arguments);
    }

    /// <summary>Of a field with so many items, 1 when it is no list.</summary>
    public long For(long items, InputObject? given)
    {
        var cost = Own * Math.Min(items, int.MaxValue);
        foreach (var (argument, weight) in Arguments)
        {
            cost += given?.Values.GetValueOrDefault(argument) switch
            {
                null => 0L,
                object?[] values => (long)weight * values.Length,
                _ => weight,
            };
        }

        return cost;
    }

    private static int? Number(DirectiveNode? directive) =>
        directive?.Arguments.FirstOrDefault(argument => argument.Name.Value == "weight")?.Value is IntValueNode number
            ? int.Parse(number.Text, CultureInfo.InvariantCulture)
            : null;
}
