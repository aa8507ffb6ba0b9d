using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Catalogue.Api.Pages;

/// <summary>The texts of pages in one language (a BCP 47 tag), by key.</summary>
public sealed class PageTexts(string language, FrozenDictionary<string, string> texts)
{
    public string Language { get; } = language;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language);

    public IReadOnlyDictionary<string, string> Words => texts;

    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    public string this[string key] => texts[key];

    /// <summary>A text with its blanks filled in, in their order.</summary>
    public string Fill(string key, params object[] blanks) => string.Format(Culture, texts[key], blanks);

    /// <summary>These texts, and for a key that they lack that of others.</summary>
    internal PageTexts Over(PageTexts others) => new(
        Language,
        others.Words.Concat(texts).GroupBy(text => text.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal));

    /// <summary>As `1 september 2026`.</summary>
    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>The files PREFIX + TAG.json among the resources of this assembly, by tag. Each has every key of the Dutch one.</summary>
    internal static FrozenDictionary<string, PageTexts> Read(string prefix)
    {
        const string suffix = ".json";
        var assembly = typeof(PageTexts).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var words = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
                return new PageTexts(name[prefix.Length..^suffix.Length], words.ToFrozenDictionary(StringComparer.Ordinal));
            })
            .ToFrozenDictionary(texts => texts.Language, StringComparer.Ordinal);
    }
}
