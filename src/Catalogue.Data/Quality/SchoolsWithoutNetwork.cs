using Catalogue.Data.Curation;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Quality;

/// <summary>Schools of which no network is known today: offers at them are found by no filter on network.</summary>
internal static class SchoolsWithoutNetwork
{
    public static IEnumerable<CheckSection> Check(CatalogueEntries entries, DateOnly today)
    {
        yield return new("schools", "Schools without a network",
            [.. entries.Schools.Where(school => !school.IsRetired && school.NetworkOn(today) is null).Select(school => new CheckFinding(EntryKind.School, school.Slug, "has no network today"))]);
    }
}
