using System.Data;
using Catalogue.Data.Entries;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Postgres;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using Npgsql;

namespace Catalogue.Data.Snapshot;

/// <summary>Reads the whole catalogue: every row once, as of one moment.</summary>
internal static class CatalogueLoader
{
    public static async Task<LoadedCatalogue> LoadAsync(NpgsqlConnection connection, CancellationToken cancel = default)
    {
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        return await ReadAsync(connection, cancel);
    }

    /// <summary>As the other overload, in a transaction that holds the write lock or reads a database snapshot.</summary>
    public static async Task<LoadedCatalogue> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var version = await VersionAsync(connection, cancel);
        var offers = await OfferQuery.RunAsync(connection, ids: null, cancel);
        var working = await ReferenceAsync(connection, version, cancel) with { Offers = [.. offers.Select(offer => offer.Working)] };
        return new(working with { Offers = [.. offers.Select(offer => offer.Published).OfType<Offer>()] }, working);
    }

    /// <summary>Every entry that is not an offer, as seen by the connection's transaction.</summary>
    public static async Task<CatalogueEntries> ReferenceAsync(
        NpgsqlConnection connection, CatalogueVersion version, CancellationToken cancel) => new()
    {
        Version = version,
        Municipalities = await NeighbourhoodQueries.Municipalities.RunAsync(connection, ids: null, cancel),
        Neighbourhoods = await NeighbourhoodQueries.Neighbourhoods.RunAsync(connection, ids: null, cancel),
        Schools = await SchoolQuery.Schools.RunAsync(connection, ids: null, cancel),
        Organisations = await OrganisationQuery.Organisations.RunAsync(connection, ids: null, cancel),
        Themes = await ThemeQuery.Themes.RunAsync(connection, ids: null, cancel),
        Platforms = await PlatformQuery.Platforms.RunAsync(connection, ids: null, cancel),
        MergedOffers = await MergedOffer.ReadAsync(connection, cancel),
    };

    /// <summary>The version seen by the connection's transaction.</summary>
    public static async Task<CatalogueVersion> VersionAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select =
            new NpgsqlCommand("SELECT epoch, version, public_version, commit_id, public_commit_id FROM catalogue_version", connection);
        await using var row = await select.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? new(row.GetGuid(0), row.GetInt64(1), row.GetInt64(2)) { Commit = row.GetGuid(3), PublicCommit = row.GetGuid(4) }
            : throw new CatalogueDatabaseException(
                "The database has no catalogue_version: it was not migrated whole; restore it, or use another database.");
    }
}
