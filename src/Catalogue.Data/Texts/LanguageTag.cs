using System.Text.RegularExpressions;

namespace Catalogue.Data.Texts;

/// <summary>What can be a language: a BCP 47 tag of a language with or without script and region (RFC 5646 §2.1), such as nl, zh-Hans or fr-BE.</summary>
public static partial class LanguageTag
{
    public static bool IsWellFormed(string tag) => Form().IsMatch(tag);

    /// <summary>The same language in the usual spelling: nl, zh-Hans, fr-BE (RFC 5646 §2.1.1).</summary>
    public static string Canonical(string tag)
    {
        // Nearly all are.
        if (tag.Length <= 3 && !tag.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return tag;
        return string.Join('-', tag.Split('-').Select((part, at) => (at, part.Length) switch
        {
            (> 0, 2) => part.ToUpperInvariant(),
            (> 0, 4) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
            _ => part.ToLowerInvariant(),
        }));
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
