using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;

namespace Catalogue.Api.Binding;

/// <summary>The scalars of schema/catalogue.graphql.</summary>
internal static partial class Scalars
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Scalar<DateOnly>("Date", new TextCoercion("Date", ReadDate), "yyyy-MM-dd", 10);
        binding.Scalar<DateTimeOffset>(
            "DateTime", new TextCoercion("DateTime", ReadDateTime), "yyyy-MM-ddTHH:mm:ss.FFFFFFZ", 28, moment => moment.ToUniversalTime());
        binding.Scalar<TimeOnly>("LocalTime", new TextCoercion("LocalTime", ReadTime), "HH:mm:ss", 8);
        binding.TextScalar<string>("LanguageTag", new TextCoercion("LanguageTag", ReadLanguageTag));
        binding.TextScalar<SchoolYear>("SchoolYear", new TextCoercion("SchoolYear", ReadSchoolYear));
    }

    private static object ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ScalarException($"Date cannot represent \"{text}\": a day is written as \"2026-09-01\".");

    private static object ReadLanguageTag(string text) => LanguageTag.IsWellFormed(text)
        ? text
        : throw new ScalarException($"LanguageTag cannot represent \"{text}\": {LanguageTag.Refusal(text).In("en").Text}");

    private static object ReadTime(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm:ss", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new ScalarException($"LocalTime cannot represent \"{text}\": a time is written as \"13:30:00\".");

    private static object ReadDateTime(string text) =>
        Rfc3339().IsMatch(text)
        && DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new ScalarException($"DateTime cannot represent \"{text}\": a moment is written as \"2026-09-01T12:30:00Z\".");

    private static object ReadSchoolYear(string text)
    {
        try
        {
            return SchoolYear.Parse(text);
        }
        catch (FilterException refusal)
        {
            throw new ScalarException($"SchoolYear cannot represent \"{text}\": {refusal.Message}");
        }
    }

    /// <summary>.NET's own parser is more lenient: here the offset is required, and every part in full.</summary>
    [GeneratedRegex(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rfc3339();

    /// <summary>A scalar that is a JSON string; a text that is too long is refused without parsing.</summary>
    private sealed class TextCoercion(string name, Func<string, object> read) : ScalarCoercion
    {
        private const int MaxLength = 40;

        public override object? ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
            ? Read(JsonText.Of(value))
            : throw new ScalarException($"{name} cannot represent a non string value.");

        public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
            literal is StringValueNode text
            ? Read(text.Value)
            : throw new ScalarException($"{name} cannot represent a non string value.");

        private object Read(string text) =>
            text.Length <= MaxLength ? read(text) : throw new ScalarException($"{name} cannot represent so long a text.");
    }
}
