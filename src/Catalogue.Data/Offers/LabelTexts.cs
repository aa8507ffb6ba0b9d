using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Catalogue.Data.Database;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>The texts of labels.json in one language: Dutch, English, French or German.</summary>
internal sealed class LabelTexts
{
    private static readonly FrozenDictionary<string, LocalizedText> All = Read();

    private readonly string language;

    private LabelTexts(string language) => (this.language, Culture) = (language, CultureInfo.GetCultureInfo(language));

    public static IEnumerable<KeyValuePair<string, LocalizedText>> Texts => All;

    /// <summary>The culture of the language served.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The texts for a BCP 47 tag: of that tag, else of the nearest broader one, else Dutch.</summary>
    public static LabelTexts In(string language) => new(All["ages.all"].In(language).Language);

    public string Fill(string key, params object[] words) => string.Format(Culture, All[key].In(language).Text, words);

    private static FrozenDictionary<string, LocalizedText> Read()
    {
        using var stream = typeof(LabelTexts).Assembly.GetManifestResourceStream("Offers/labels.json")!;
        using var file = JsonDocument.Parse(stream);
        return file.RootElement.EnumerateObject()
            .ToFrozenDictionary(
                text => text.Name, text => CatalogueJson.Read<LocalizedText>(text.Value.GetRawText()), StringComparer.Ordinal);
    }
}
