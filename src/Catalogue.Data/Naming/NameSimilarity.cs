using System.Globalization;
using System.Text;

namespace Catalogue.Data.Naming;

/// <summary>How similar two names are, ignoring case, accents and punctuation.</summary>
internal static class NameSimilarity
{
    private const double Similar = 0.6;

    /// <summary>Lower case letters and digits without accents, with single hyphens between words: the slug of a name.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && letter != '\'')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>The trigrams of a name, each as a number, sorted, without duplicates.</summary>
    public static int[] Pieces(string name)
    {
        var padded = $"--{Slug(name)}--";
        var pieces = new int[padded.Length - 2];
        for (var at = 0; at < pieces.Length; at++)
            pieces[at] = (padded[at] << 16) | (padded[at + 1] << 8) | padded[at + 2];
        pieces.AsSpan().Sort();
        var kept = 0;
        foreach (var piece in pieces)
        {
            if (kept == 0 || pieces[kept - 1] != piece)
                pieces[kept++] = piece;
        }

        return pieces[..kept];
    }

    /// <summary>
    /// A cheap test before the trigrams: false when one name is twice as long as the other, so that they cannot share most trigrams.
    /// </summary>
    public static bool MayBeAlike(string one, string other) => one.Length <= 2 * other.Length && other.Length <= 2 * one.Length;

    /// <summary>Whether the names share most of their trigrams: one is probably another spelling of the other.</summary>
    public static bool AreAlike(int[] pieces, int[] others)
    {
        // The number of common trigrams needed; those of both count once: common >= Similar * (all - common). A little less, because of the
        // precision of double.
        var enough = (int)Math.Ceiling((Similar * (pieces.Length + others.Length) / (1 + Similar)) - 1e-9);
        var common = 0;
        for (int at = 0, other = 0; common < enough;)
        {
            // Most pairs can be rejected early.
            if (common + Math.Min(pieces.Length - at, others.Length - other) < enough)
                return false;
            var order = pieces[at].CompareTo(others[other]);
            common += order == 0 ? 1 : 0;
            at += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return true;
    }

    /// <summary>The edit distance (insertions, deletions, replacements), counted up to a limit.</summary>
    public static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) >= limit)
            return limit;
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        var current = new int[other.Length + 1];
        foreach (var letter in one)
        {
            current[0] = previous[0] + 1;
            for (var at = 1; at <= other.Length; at++)
                current[at] = Math.Min(Math.Min(previous[at], current[at - 1]) + 1, previous[at - 1] + (other[at - 1] == letter ? 0 : 1));
            (previous, current) = (current, previous);
        }

        return Math.Min(previous[^1], limit);
    }
}
