using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Fields;

/// <summary>The labels of the fields, in Dutch and in English: Fields/labels.json, which the staff pages read too.</summary>
public static partial class FieldLabels
{
    private static readonly FrozenDictionary<string, Label> All = Read();

    /// <summary>The label of a field in a sentence, with its article; the field's name when it has no label.</summary>
    public static (string Dutch, string English) InSentence(string field) =>
        All.TryGetValue(field, out var label) ? (label.Article ?? label.Dutch, $"the {label.English}") : (field, field);

    /// <summary>
    /// A path of fields as labels: "areas[1].neighbourhoods" is "gebieden (2e), wijken". Parts without a label, such as a language, stay
    /// unchanged.
    /// </summary>
    public static LocalizedText Of(string path)
    {
        var steps = path.Split('.').Select(Step).ToList();
        return LocalizedText.InDutchAndEnglish(
            string.Join(", ", steps.Select(step => step.Dutch)), string.Join(", ", steps.Select(step => step.English)));
    }

    internal static bool Has(string field) => All.ContainsKey(field);

    private static Label Step(string step)
    {
        var match = Item().Match(step);
        var name = match.Success ? match.Groups["name"].Value : step;
        var label = All.GetValueOrDefault(name, new(name, name, null));
        if (!match.Success)
            return label;
        var number = int.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture) + 1;
        return new($"{label.Dutch} ({number}e)", $"{label.English} ({number})", null);
    }

    [GeneratedRegex(@"^(?<name>[^\[]*)\[(?<at>\d{1,6})\]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();

    private static FrozenDictionary<string, Label> Read()
    {
        using var stream = typeof(FieldLabels).Assembly.GetManifestResourceStream("Fields/labels.json")!;
        using var file = JsonDocument.Parse(stream);
        return file.RootElement.GetProperty("fields").EnumerateObject().ToFrozenDictionary(
            label => label.Name,
            label => new Label(
                label.Value.GetProperty("nl").GetString()!,
                label.Value.GetProperty("en").GetString()!,
                label.Value.TryGetProperty("article", out var article) ? article.GetString() : null),
            StringComparer.Ordinal);
    }

    /// <summary>Article is the Dutch label with its article, for sentences that need it.</summary>
    private sealed record Label(string Dutch, string English, string? Article);
}
