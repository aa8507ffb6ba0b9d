using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Accepts finite numbers. CLR type: double. Specification: §3.5.2.</summary>
internal sealed class FloatCoercion : ScalarCoercion
{
    public static readonly FloatCoercion Instance = new();

    public override object? ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble())
            ? value.GetDouble()
            : throw new ScalarException($"Float cannot represent non numeric value: {Inspection.Of(value)}");

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        var text = literal switch
        {
            IntValueNode i => i.Text,
            FloatValueNode f => f.Text,
            _ => throw new ScalarException($"Float cannot represent non numeric value: {Printer.Print(literal)}"),
        };
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number : throw new ScalarException($"Float cannot represent non numeric value: {text}");
    }
}
