using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalogue.Api.Pages.Lists;

/// <summary>
/// Ages in an address: `9`, `2.5`, `6-12`, `-3` and `12-` in years, or a value of the enums Grade and AgeBand.
/// </summary>
internal static partial class AgesParameter
{
    public const string Name = "ages";

    public static void Write(Utf8JsonWriter json, ImmutableArray<string> values)
    {
        json.WriteStartArray("ages");
        foreach (var value in values)
        {
            json.WriteStartObject();
            WriteAge(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAge(Utf8JsonWriter json, string value)
    {
        if (value.StartsWith("AGE_", StringComparison.Ordinal))
            json.WriteString("band", value);
        else if (char.IsAsciiLetter(value[0]))
            json.WriteString("grade", value);
        else if (Range().Match(value) is not { Success: true } match || value == "-")
            throw PageRefusal.Parameter(Name, value);
        else if (!match.Groups["to"].Success)
            json.WriteNumber("years", Years(match.Groups["from"]));
        else
            WriteRange(json, match);
    }

    private static void WriteRange(Utf8JsonWriter json, Match match)
    {
        json.WriteStartObject("range");
        if (match.Groups["from"].Length > 0)
            json.WriteNumber("from", Years(match.Groups["from"]));
        if (match.Groups["until"].Length > 0)
            json.WriteNumber("until", Years(match.Groups["until"]));
        json.WriteEndObject();
    }

    private static decimal Years(Group group) => decimal.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<from>\d{1,3}(\.\d)?)?(?<to>-(?<until>\d{1,3}(\.\d)?)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();
}
