using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Neighbourhoods;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// The slug of a new entry: from its Dutch name, with the first free number appended when it is taken. A neighbourhood's slug begins with
/// its municipality's.
/// </summary>
internal static class EntrySlug
{
    /// <summary>Null for a name without a letter or digit.</summary>
    public static string? For(EntryBook book, ReferenceEntry entry)
    {
        var noun = EntryNoun.Of(entry);
        var name = NameSimilarity.Slug(noun.Name(entry));
        if (name.Length == 0)
            return null;
        var slug = FreeSlug.Cut(entry is Neighbourhood place ? $"{book.MunicipalitySlug(place.Municipality)}-{name}" : name);
        return FreeSlug.Of(slug, noun.Entries(book.Entries).Select(other => other.Slug).ToHashSet(StringComparer.Ordinal));
    }
}
