using System.Collections.Frozen;
using System.Globalization;

namespace Catalogue.Data.Texts;

/// <summary>
/// Recognises languages by what people write instead of a code: the name in Dutch, in English or in the language itself, or a three-letter
/// code.
/// </summary>
internal static class LanguageNames
{
    // .NET has names in English and in the language itself. These are the Dutch names of the languages most spoken at home in Flanders.
    private static readonly (string Name, string Code)[] Dutch =
    [
        ("vlaams", "nl"), ("frans", "fr"), ("engels", "en"), ("duits", "de"), ("arabisch", "ar"), ("turks", "tr"), ("pools", "pl"),
        ("roemeens", "ro"), ("bulgaars", "bg"), ("oekraïens", "uk"), ("russisch", "ru"), ("spaans", "es"), ("italiaans", "it"),
        ("portugees", "pt"), ("albanees", "sq"), ("armeens", "hy"), ("perzisch", "fa"), ("dari", "prs"), ("pasjtoe", "ps"),
        ("koerdisch", "ku"), ("somalisch", "so"), ("berbers", "ber"), ("chinees", "zh"), ("grieks", "el"), ("hongaars", "hu"),
        ("servisch", "sr"),
    ];

    // Where ISO 639-2 has two codes for a language, .NET only knows the terminological one.
    private static readonly (string Bibliographic, string Code)[] Bibliographic =
    [
        ("alb", "sq"), ("arm", "hy"), ("baq", "eu"), ("bur", "my"), ("chi", "zh"), ("cze", "cs"), ("dut", "nl"), ("fre", "fr"),
        ("geo", "ka"), ("ger", "de"), ("gre", "el"), ("ice", "is"), ("mac", "mk"), ("mao", "mi"), ("may", "ms"), ("per", "fa"),
        ("rum", "ro"), ("slo", "sk"), ("tib", "bo"), ("wel", "cy"),
    ];

    private static readonly CultureInfo[] Known =
        [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(culture => culture.Name.Length is 2 or 3)];

    private static readonly FrozenDictionary<string, string> Shorter = Known
        .Where(culture => culture.Name.Length == 2 && culture.ThreeLetterISOLanguageName.Length == 3)
        .Select(culture => (Bibliographic: culture.ThreeLetterISOLanguageName, Code: culture.Name)).Concat(Bibliographic)
        .DistinctBy(pair => pair.Bibliographic, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(
            pair => pair.Bibliographic, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByName = Dutch
        .Concat(Known.SelectMany(culture => new[] { (culture.NativeName, culture.Name), (culture.EnglishName, culture.Name) }))
        .DistinctBy(pair => pair.Item1, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(
            pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>The two-letter code for a three-letter one; null when there is none.</summary>
    public static string? ShorterCode(string code) => code.Length == 3 ? Shorter.GetValueOrDefault(code) : null;

    /// <summary>The code for a name or a longer code; null when it is unknown.</summary>
    public static string? Find(string name) => ShorterCode(name) ?? ByName.GetValueOrDefault(name);
}
