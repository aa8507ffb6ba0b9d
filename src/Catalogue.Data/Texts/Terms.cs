using System.Text.Json;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Texts;

/// <summary>
/// The labels of enum values: the Dutch terms of the domain and their translations, by the enum's and the value's name in the schema. One
/// file per language in Texts/Terms; the labels of facets are in Fields/labels.json with those of the fields, so that a filter's texts are
/// in one place.
/// </summary>
public static class Terms
{
    private const string Folder = "Terms/";
    private const string Facets = "FacetDimension";

    private static readonly Lazy<OrderedDictionary<(string Enum, string Value), LocalizedText>> All = new(Load);

    /// <summary>The names of the enums that have labels.</summary>
    public static IEnumerable<string> Enums => All.Value.Keys.Select(term => term.Enum).Distinct().Order(StringComparer.Ordinal);

    /// <summary>
    /// The label of a value in the requested language (a BCP 47 tag), the nearest broader one, or Dutch. Throws KeyNotFoundException for a
    /// value without a label.
    /// </summary>
    public static string Label<TEnum>(TEnum value, string language)
        where TEnum : struct, Enum =>
        Of(typeof(TEnum).Name, UpperSnake<TEnum>.Name(value)).In(language).Text;

    /// <summary>The labels of a value, by the schema's names of the value and its enum.</summary>
    public static LocalizedText Of(string enumName, string valueName) => All.Value[(enumName, valueName)];

    /// <summary>The names of an enum's values with labels; empty for an enum without labels.</summary>
    public static IEnumerable<string> Values(string enumName) =>
        All.Value.Keys.Where(term => term.Enum == enumName).Select(term => term.Value);

    private static OrderedDictionary<(string Enum, string Value), LocalizedText> Load()
    {
        var terms = new OrderedDictionary<(string, string), List<Translation>>();
        var assembly = typeof(Terms).Assembly;
        // Dutch comes first in a text.
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(name => name != Folder + "nl.json").ThenBy(name => name, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var file = JsonDocument.Parse(stream);
            Add(terms, Path.GetFileNameWithoutExtension(name), file.RootElement);
        }

        using var labels = assembly.GetManifestResourceStream("Fields/labels.json")!;
        using var facets = JsonDocument.Parse(labels);
        AddFacets(terms, facets.RootElement);

        return new(terms.Select(term => KeyValuePair.Create(term.Key, new LocalizedText([.. term.Value]))));
    }

    // A yes/no facet has two values, with labels in a group of the facet's name in Pascal case.
    private static void AddFacets(OrderedDictionary<(string, string), List<Translation>> terms, JsonElement labels)
    {
        var persons = labels.GetProperty("persons").EnumerateArray().Select(language => language.GetString()!).ToHashSet();
        foreach (var facet in labels.GetProperty("facets").EnumerateObject())
        {
            foreach (var label in facet.Value.EnumerateObject())
            {
                var key = label.Name == "label" ? (Facets, facet.Name) : (Pascal(facet.Name), label.Name.ToUpperInvariant());
                terms.Add(key, [.. label.Value.EnumerateObject().Select(text => persons.Contains(text.Name)
                    ? new Translation(text.Name, text.Value.GetString()!)
                    : new Translation(text.Name, text.Value.GetString()!, TextOrigin.Machine, IsReviewed: false))]);
            }
        }
    }

    private static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(word => $"{word[..1]}{word[1..].ToLowerInvariant()}"));

    private static void Add(OrderedDictionary<(string, string), List<Translation>> terms, string language, JsonElement file)
    {
        var origin = UpperSnake<TextOrigin>.Parse(file.GetProperty("origin").GetString()!);
        var isReviewed = file.GetProperty("reviewed").GetBoolean();
        foreach (var group in file.GetProperty("terms").EnumerateObject())
        {
            foreach (var term in group.Value.EnumerateObject())
            {
                var key = (group.Name, term.Name);
                if (!terms.TryGetValue(key, out var translations))
                    terms.Add(key, translations = []);
                translations.Add(new Translation(language, term.Value.GetString()!, origin, isReviewed));
            }
        }
    }
}
