using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Catalogue.Api.Http;

namespace Catalogue.Api.Freshness;

/// <summary>
/// The texts of the confirmation page in one language: a file page.TAG.json beside this one, with every key of the Dutch one.
/// </summary>
internal sealed class ConfirmationTexts(string language, FrozenDictionary<string, string> texts)
{
    private const string Prefix = "Freshness/page.";
    private const string Suffix = ".json";

    private static readonly FrozenDictionary<string, ConfirmationTexts> Languages = Read().ToFrozenDictionary(
        texts => texts.Language, StringComparer.Ordinal);

    public static IEnumerable<ConfirmationTexts> All => Languages.Values;

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; } = language;

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language);

    public IReadOnlyDictionary<string, string> Words => texts;

    public string this[string key] => texts[key];

    /// <summary>In the language the browser asks for, if there is a file for it; else in Dutch.</summary>
    public static ConfirmationTexts For(HttpRequest request) => Languages[AcceptedLanguage.Of(request, [.. Languages.Keys]) ?? "nl"];

    public string Fill(string key, params object[] words) => string.Format(Culture, texts[key], words);

    private static IEnumerable<ConfirmationTexts> Read()
    {
        var assembly = typeof(ConfirmationTexts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return new(
                name[Prefix.Length..^Suffix.Length],
                JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal));
        }
    }
}
