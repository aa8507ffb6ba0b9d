using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Entries;

/// <summary>The rows of an entry that is not an offer: its own first, then those of its lists.</summary>
internal static class EntryRows
{
    public static IReadOnlyList<object> Of(object entry) =>
    [
        .. entry switch
        {
            Municipality municipality => MunicipalityTable.Rows(municipality),
            Neighbourhood neighbourhood => NeighbourhoodTable.Rows(neighbourhood),
            School school => SchoolTable.Rows(school),
            Organisation organisation => OrganisationTable.Rows(organisation),
            Theme theme => ThemeTable.Rows(theme),
            ConsultationPlatform platform => PlatformTable.Rows(platform),
            _ => throw new ArgumentException("Only nouns that are no offers have these rows.", nameof(entry)),
        },
    ];

    /// <summary>A border is one row, shared by its two neighbourhoods.</summary>
    public static IEnumerable<object> Borders(IEnumerable<object> entries) => NeighbourhoodTable.Borders(entries.OfType<Neighbourhood>());

    /// <summary>Deletes the rows of an entry's lists before the new ones are inserted.</summary>
    public static async Task RemovePartsAsync(CatalogueContext context, EntryKind kind, Guid id, CancellationToken cancel)
    {
        switch (kind)
        {
            case EntryKind.Municipality:
                await context.Set<FormerMunicipalityRow>().Where(row => row.Municipality == id).ExecuteDeleteAsync(cancel);
                break;
            case EntryKind.Neighbourhood:
                await context.Set<NeighbourhoodBorderRow>().Where(
                    row => row.Neighbourhood == id || row.Other == id).ExecuteDeleteAsync(cancel);
                break;
            case EntryKind.School:
                await context.Set<SchoolLevelRow>().Where(row => row.School == id).ExecuteDeleteAsync(cancel);
                await context.Set<SchoolNetworkRow>().Where(row => row.School == id).ExecuteDeleteAsync(cancel);
                break;
            case EntryKind.Organisation:
                await context.Set<OpeningHoursRow>().Where(row => row.Organisation == id).ExecuteDeleteAsync(cancel);
                await context.Set<OrganisationCoverageRow>().Where(row => row.Organisation == id).ExecuteDeleteAsync(cancel);
                break;
            case EntryKind.Platform:
                await context.Set<PlatformMemberRow>().Where(row => row.Platform == id).ExecuteDeleteAsync(cancel);
                await context.Set<PlatformThemeRow>().Where(row => row.Platform == id).ExecuteDeleteAsync(cancel);
                break;
        }
    }
}
