using System.Text.RegularExpressions;

namespace Catalogue.Data.Texts;

/// <summary>Ranges of languages, such as `nl`, `nl-BE` or `*-BE`, case-insensitive. Source: RFC 4647.</summary>
public static partial class LanguageRange
{
    private const int MaxLength = 35;

    /// <summary>Whether it is a language tag, or one with * in place of a subtag (§2.2).</summary>
    public static bool IsWellFormed(string range) =>
        range.Contains('*', StringComparison.Ordinal)
            ? range.Length <= MaxLength && Form().IsMatch(range)
            : LanguageTag.IsWellFormed(range);

    /// <summary>Extended filtering, §3.3.2: `nl` matches nl-BE, `zh-TW` matches zh-Hant-TW; `nl-BE` does not match nl.</summary>
    public static bool Has(string range, string tag)
    {
        var (asked, parts) = (range.Split('-'), tag.Split('-'));
        if (asked[0] != "*" && !Same(asked[0], parts[0]))
            return false;
        for (var (next, at) = (1, 1); next < asked.Length;)
        {
            if (asked[next] == "*" || (at < parts.Length && Same(asked[next], parts[at])))
            {
                at += asked[next] == "*" ? 0 : 1;
                next++;
            }
            else if (at >= parts.Length || parts[at].Length == 1)
            {
                return false;
            }
            else
            {
                at++;
            }
        }

        return true;
    }

    /// <summary>The tag and the broader ones to fall back to, nearest first. Source: §3.4.</summary>
    public static IEnumerable<string> LookUp(string tag)
    {
        for (var at = tag.Length; at > 0; at = tag.LastIndexOf('-', at - 1))
        {
            // A singleton is only meaningful with the subtags after it.
            if (at < 2 || tag[at - 2] != '-')
                yield return tag[..at];
        }
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        "^([A-Za-z]{1,8}|\\*)(-([A-Za-z0-9]{1,8}|\\*))*\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
