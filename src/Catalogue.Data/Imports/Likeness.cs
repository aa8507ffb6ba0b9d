using System.Globalization;
using System.Text;

namespace Catalogue.Data.Imports;

/// <summary>How much two names are alike, whatever their capitals, accents and punctuation.</summary>
internal static class Likeness
{
    private const double Similar = 0.6;

    /// <summary>Lower case letters and digits without accents, words with single hyphens between: what the slug of a name is.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter != '\'')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>The pieces of three letters of a name, in order, each once.</summary>
    public static string[] Pieces(string name)
    {
        var padded = $"--{Slug(name)}--";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(at => padded.Substring(at, 3)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether most pieces of either are the other's: names of which one is probably a spelling of the other.</summary>
    public static bool AreAlike(string[] pieces, string[] others)
    {
        var common = 0;
        for (int at = 0, other = 0; at < pieces.Length && other < others.Length;)
        {
            var order = string.CompareOrdinal(pieces[at], others[other]);
            common += order == 0 ? 1 : 0;
            at += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return common >= Similar * (pieces.Length + others.Length - common);
    }

    /// <summary>How many letters are to be added, left out or changed to make one of the other, counted up to a limit.</summary>
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
