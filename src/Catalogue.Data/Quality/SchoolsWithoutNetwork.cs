using Catalogue.Data.Curation;
using Catalogue.Data.Entries;

namespace Catalogue.Data.Quality;

/// <summary>Schools without a known network today: no network filter finds the offers at them.</summary>
internal static class SchoolsWithoutNetwork
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        yield return new("schools", "Schools without a network",
            [.. entries.Schools.Where(school => !school.IsRetired && school.NetworkOn(today) is null)
                .Select(school => new CheckFinding(EntryKind.School, school.Slug, "has no network today"))]);
    }
}
