using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Input of a custom scalar without a parser: numbers, strings, booleans, lists and dictionaries are taken unchanged.</summary>
internal sealed class AnyCoercion : ScalarCoercion
{
    public override object? ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => JsonText.Of(value),
        JsonValueKind.Number => value.TryGetInt32(out var whole) ? whole : value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(ParseValue).ToList(),
        _ => value.EnumerateObject().DistinctBy(JsonText.NameOf).ToDictionary(JsonText.NameOf, p => ParseValue(p.Value)),
    };

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        StringValueNode s => s.Value,
        BooleanValueNode b => b.Value,
        EnumValueNode e => e.Value,
        IntValueNode i => int.TryParse(i.Text, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : double.Parse(i.Text, CultureInfo.InvariantCulture),
        FloatValueNode f => double.Parse(f.Text, CultureInfo.InvariantCulture),
        ListValueNode list => list.Values.Select(v => ParseLiteral(v, variables)).ToList(),
        ObjectValueNode o => o.Fields.DistinctBy(f => f.Name.Value).ToDictionary(f => f.Name.Value, f => ParseLiteral(f.Value, variables)),
        VariableNode v => variables?.GetValueOrDefault(v.Name.Value),
        _ => null,
    };
}
