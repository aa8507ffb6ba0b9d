using System.Globalization;

namespace Catalogue.Data.Curation;

/// <summary>The slug of something new: the one that its name makes, with the first number behind it that is free.</summary>
internal static class FreeSlug
{
    // The column takes a hundred: room for a number.
    private const int Longest = 90;

    public static string Cut(string slug) => slug.Length > Longest ? slug[..Longest].TrimEnd('-') : slug;

    /// <summary>Taken are at least all that begin so.</summary>
    public static string Of(string slug, IReadOnlySet<string> taken) => Enumerable.Range(1, taken.Count + 1)
        .Select(
            number => number == 1
                ? slug
                : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}")).First(free => !taken.Contains(free));
}
