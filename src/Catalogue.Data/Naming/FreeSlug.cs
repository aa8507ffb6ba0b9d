using System.Globalization;

namespace Catalogue.Data.Naming;

/// <summary>The slug of something new: from its name, with the first free number appended when it is taken.</summary>
internal static class FreeSlug
{
    // The column allows a hundred characters: this leaves room for a number.
    private const int Longest = 90;

    public static string Cut(string slug) => slug.Length > Longest ? slug[..Longest].TrimEnd('-') : slug;

    /// <summary>Taken must contain at least all slugs that begin with this one.</summary>
    public static string Of(string slug, IReadOnlySet<string> taken) => Enumerable.Range(1, taken.Count + 1)
        .Select(
            number => number == 1
                ? slug
                : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}")).First(free => !taken.Contains(free));
}
