using System.Text.RegularExpressions;

namespace Catalogue.Data.Texts;

/// <summary>
/// The valid language tags: BCP 47 by RFC 5646 §2.1, beginning with the shortest code of the language, such as nl, zh-Hans or fr-BE.
/// </summary>
public static partial class LanguageTag
{
    private const int MaxLength = 35; // RFC 5646 §4.4.1

    /// <summary>Also false for `nld`: it is not a tag, because there is a shorter code (RFC 5646 §2.2.1).</summary>
    public static bool IsWellFormed(string tag) =>
        tag.Length <= MaxLength && Form().IsMatch(tag) && LanguageNames.ShorterCode(Primary(tag)) is null;

    /// <summary>The tag in its usual spelling: nl, zh-Hans, fr-BE (RFC 5646 §2.1.1).</summary>
    public static string Canonical(string tag)
    {
        // Nearly all tags are such a two- or three-letter code.
        if (tag.Length <= 3 && !tag.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return tag;
        var isExtension = false;
        return string.Join('-', tag.Split('-').Select((part, at) => (at, part.Length) switch
        {
            _ when (isExtension |= part.Length == 1) => part.ToLowerInvariant(),
            (> 0, 2) => part.ToUpperInvariant(),
            (> 0, 4) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
            _ => part.ToLowerInvariant(),
        }));
    }

    /// <summary>
    /// Suggests a tag for an invalid text, such as `nl-BE` for nl_BE and `nl` for nederlands or nld; null when nothing is similar.
    /// </summary>
    public static string? Nearest(string text)
    {
        if (text.Length > 2 * MaxLength)
            return null;
        var parts = Separators().Split(text.Trim());
        if (LanguageNames.Find(parts[0]) is { } code)
            parts[0] = code;
        for (var kept = parts.Length; kept > 0; kept--)
        {
            if (string.Join('-', parts[..kept]) is var tag && IsWellFormed(tag))
                return Canonical(tag);
        }

        return null;
    }

    /// <summary>Why a text is not a tag, with the suggested one, in Dutch and English.</summary>
    public static LocalizedText Refusal(string text)
    {
        var shown = text.Length <= MaxLength ? text : text[..MaxLength] + "…";
        return Nearest(text) is { } near
            ? LocalizedText.InDutchAndEnglish(
                $"\"{shown}\" is geen taalcode (BCP 47): bedoelde je \"{near}\"?",
                $"\"{shown}\" is no BCP 47 tag: did you mean \"{near}\"?")
            : LocalizedText.InDutchAndEnglish(
                $"\"{shown}\" is geen taalcode (BCP 47): schrijf die als \"nl\", \"fr-BE\" of \"ar\".",
                $"\"{shown}\" is no BCP 47 tag: write one as \"nl\", \"fr-BE\" or \"ar\".");
    }

    /// <summary>The language of a tag without script, region and the rest: nl for nl-BE.</summary>
    public static string Primary(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var cut ? tag[..cut] : tag;

    [GeneratedRegex(
        "^[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
        + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex("[-_./ ]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();
}
