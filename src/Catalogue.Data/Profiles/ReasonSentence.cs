using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Catalogue.Data.Database;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>The sentences of reasons.json, with placeholders.</summary>
internal static class ReasonSentence
{
    private static readonly Lazy<ImmutableDictionary<string, LocalizedText>> all = new(Load);

    public static IEnumerable<KeyValuePair<string, LocalizedText>> All => all.Value;

    /// <summary>Dates are written out in the language. Throws KeyNotFoundException for an unknown name.</summary>
    public static string Write(string name, string language, Func<string, object[]> words)
    {
        var sentence = all.Value[name].In(language);
        var culture = CultureInfo.GetCultureInfo(sentence.Language);
        return string.Format(culture, sentence.Text, [.. words(sentence.Language).Select(word => Written(word, culture))]);
    }

    private static string Written(object word, CultureInfo culture) => word switch
    {
        DateOnly day => day.ToString("d MMMM yyyy", culture),
        int number => number.ToString(culture),
        _ => (string)word,
    };

    private static ImmutableDictionary<string, LocalizedText> Load()
    {
        using var stream = typeof(ReasonSentence).Assembly.GetManifestResourceStream("Profiles/reasons.json")!;
        using var file = JsonDocument.Parse(stream);
        return file.RootElement.EnumerateObject().ToImmutableDictionary(
            sentence => sentence.Name, sentence => CatalogueJson.Read<LocalizedText>(sentence.Value.GetRawText()));
    }
}
