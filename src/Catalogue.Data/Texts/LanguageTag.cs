using System.Text.RegularExpressions;

namespace Catalogue.Data.Texts;

/// <summary>What can be a language: a BCP 47 tag of a language with or without script and region (RFC 5646 §2.1), such as nl, zh-Hans or fr-BE.</summary>
public static partial class LanguageTag
{
    public static bool IsWellFormed(string tag) => Form().IsMatch(tag);

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
