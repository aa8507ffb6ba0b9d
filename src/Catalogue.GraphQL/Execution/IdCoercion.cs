using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Accepts strings and whole numbers of any size. CLR type: string. Specification: §3.5.5.</summary>
internal sealed class IdCoercion : ScalarCoercion
{
    public static readonly IdCoercion Instance = new();

    public override object? ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(value),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Number when double.IsInteger(value.GetDouble()) => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => throw new ScalarException($"ID cannot represent value: {Inspection.Of(value)}"),
    };

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Text,
        _ => throw new ScalarException($"ID cannot represent a non-string and non-integer value: {Printer.Print(literal)}"),
    };
}
