using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Npgsql;

namespace Catalogue.Data.Quality;

/// <summary>Checks the working catalogue for what the rules allow but a curator should know. Archived offers are ignored.</summary>
public static class CatalogueCheck
{
    private static readonly ImmutableArray<Func<CatalogueEntries, DateOnly, IEnumerable<CheckSection>>> All =
    [
        MissingTranslations.Check,
        StaleOffers.Check,
        BrokenReferences.Check,
        UnreachableOffers.Check,
        AgesAndLevels.Check,
        OffersBreakingRules.Check,
        SchoolsWithoutNetwork.Check,
        Duplicates.Check,
    ];

    public static async Task<CheckReport> RunAsync(NpgsqlDataSource database, DateOnly today, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return Run((await CatalogueLoader.LoadAsync(connection, cancel)).Working.BySlug(), today);
    }

    internal static CheckReport Run(CatalogueEntries entries, DateOnly today)
    {
        var living = entries with { Offers = [.. entries.Offers.Where(offer => offer.Status != OfferStatus.Archived)] };
        return new(entries.Version, today, living.Offers.Length, [.. All.SelectMany(check => check(living, today))]);
    }
}
