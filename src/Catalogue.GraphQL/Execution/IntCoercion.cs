using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Accepts whole numbers of 32 bits; the JSON numbers 1.0 and 1e2 are whole too. CLR type: int. Specification: §3.5.1.</summary>
internal sealed class IntCoercion : ScalarCoercion
{
    public static readonly IntCoercion Instance = new();

    public override object? ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
            throw new ScalarException($"Int cannot represent non-integer value: {Inspection.Of(value)}");
        if (value.TryGetInt32(out var whole))
            return whole;
        var number = value.GetDouble();
        if (!double.IsInteger(number))
            throw new ScalarException($"Int cannot represent non-integer value: {Inspection.Of(value)}");
        if (number is < int.MinValue or > int.MaxValue)
            throw new ScalarException($"Int cannot represent non 32-bit signed integer value: {Inspection.Of(value)}");
        return (int)number;
    }

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        if (literal is not IntValueNode number)
            throw new ScalarException($"Int cannot represent non-integer value: {Printer.Print(literal)}");
        return int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : throw new ScalarException($"Int cannot represent non 32-bit signed integer value: {number.Text}");
    }
}
