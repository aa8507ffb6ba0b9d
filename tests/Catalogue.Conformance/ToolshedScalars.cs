using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;

namespace Catalogue.Conformance;

/// <summary>Scalars with parsing of their own.</summary>
internal static class ToolshedScalars
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ssZ";

    public static void AddTo(SchemaBinding binding)
    {
        binding.Scalar<DateTimeOffset>("DateTime", new Texts("DateTime", text =>
            DateTimeOffset.TryParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment
                : null), Moment, 20);
        binding.Scalar<decimal>("Decimal", new Texts("Decimal", text =>
            decimal.TryParse(
                text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : null), "0.00", 40);
        binding.JsonScalar("Json");
    }

    /// <summary>A scalar that is a string on the wire.</summary>
    private sealed class Texts(string name, Func<string, object?> read) : ScalarCoercion
    {
        public override object? ParseValue(JsonElement value) => Read(value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null);

        public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
            Read((literal as StringValueNode)?.Value);

        private object Read(string? text) =>
            (text is null ? null : read(text)) ?? throw new ScalarException($"{name} cannot represent what was given.");
    }
}
