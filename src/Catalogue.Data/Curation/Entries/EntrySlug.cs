using System.Globalization;
using Catalogue.Data.Imports;
using Catalogue.Data.Neighbourhoods;

namespace Catalogue.Data.Curation.Entries;

/// <summary>The slug of a new entry: made of its Dutch name, with the first number behind it that is free. That of a neighbourhood begins with its municipality's.</summary>
internal static class EntrySlug
{
    // The column takes a hundred: room for a number.
    private const int Longest = 90;

    /// <summary>Null for a name without a letter or digit.</summary>
    public static string? For(EntryBook book, ReferenceEntry entry)
    {
        var noun = EntryNoun.Of(entry);
        var name = Likeness.Slug(noun.Name(entry));
        if (name.Length == 0)
            return null;
        var slug = entry is Neighbourhood place ? $"{book.MunicipalitySlug(place.Municipality)}-{name}" : name;
        if (slug.Length > Longest)
            slug = slug[..Longest].TrimEnd('-');
        var taken = noun.Entries(book.Entries).Select(other => other.Slug).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}")).First(free => !taken.Contains(free));
    }
}
