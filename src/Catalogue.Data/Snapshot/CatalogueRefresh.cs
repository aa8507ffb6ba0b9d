using System.Collections.Immutable;
using System.Data;
using Catalogue.Data.Curation;
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

/// <summary>Updates a snapshot to the newest version by reading only the entries changed since, over any number of commits.</summary>
internal static class CatalogueRefresh
{
    // With more changes than this, reading everything is faster than reading by id.
    private const int MostEntries = 5_000;

    /// <summary>
    /// The held snapshots themselves when nothing changed. Everything is read when too much changed, or when the database does not know the
    /// held commit: it was restored, or a standby without that commit took over.
    /// </summary>
    public static async Task<Snapshots> NextAsync(NpgsqlConnection connection, Snapshots held, CancellationToken cancel = default)
    {
        SnapshotChanges? changes = null;
        bool isKnown;
        await using (var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel))
        {
            var version = await CatalogueLoader.VersionAsync(connection, cancel);
            if (version == held.Version)
                return held;
            isKnown = version.Epoch == held.Version.Epoch && await KnowsAsync(connection, held.Version, cancel);
            if (isKnown && await ChangedAsync(connection, held.Version.Number, cancel) is { Count: <= MostEntries } changed)
                changes = await ReadAsync(connection, held, version, changed.ToLookup(entry => entry.Kind, entry => entry.Id), cancel);
        }

        // Merging takes time: the transaction is ended first, so that PostgreSQL need not keep old row versions.
        if (changes is not null)
            return held.Next(changes);
        var anew = Snapshots.Of(await CatalogueLoader.LoadAsync(connection, cancel));
        return isKnown ? anew with { History = held.History } : anew;
    }

    private static async Task<bool> KnowsAsync(NpgsqlConnection connection, CatalogueVersion held, CancellationToken cancel)
    {
        await using var select =
            new NpgsqlCommand("SELECT EXISTS (SELECT FROM catalogue_commit WHERE NOT public AND number = $1 AND id = $2)", connection)
        {
            Parameters = { new() { Value = held.Number }, new() { Value = held.Commit } },
        };
        return await select.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task<SnapshotChanges> ReadAsync(
        NpgsqlConnection connection, Snapshots held, CatalogueVersion version, ILookup<EntryKind, Guid> changed, CancellationToken cancel)
    {
        async Task<Replacement<T>> NowAsync<T>(EntryKind kind, EntryQuery<T> query) =>
            changed.Contains(kind)
                ? new([.. changed[kind]], await query.RunAsync(connection, [.. changed[kind]], cancel))
                : Replacement<T>.None;

        var reference = new ReferenceChanges(
            await NowAsync(EntryKind.Municipality, NeighbourhoodQueries.Municipalities),
            await NeighbourhoodsAsync(connection, held.Working.Neighbourhoods, [.. changed[EntryKind.Neighbourhood]], cancel),
            await NowAsync(EntryKind.School, SchoolQuery.Schools),
            await NowAsync(EntryKind.Organisation, OrganisationQuery.Organisations),
            await NowAsync(EntryKind.Theme, ThemeQuery.Themes),
            await NowAsync(EntryKind.Platform, PlatformQuery.Platforms));
        HashSet<Guid> ids = [.. changed[EntryKind.Offer]];
        var offers = ids.Count == 0 ? [] : await OfferQuery.RunAsync(connection, [.. ids], cancel);
        if (ids.Count > 0 && await MergedOffer.ReadAsync(connection, cancel) is var merged
            && !merged.SequenceEqual(held.Working.Reference.MergedOffers.All))
            reference = reference with { MergedOffers = merged };
        return new(version, reference, new(ids, [.. Kept(held.Published, offers)]), new(ids, [.. offers.Select(offer => offer.Working)]));
    }

    // A border has two sides: when it is added or removed, the other neighbourhood is read as well, although it is not recorded as changed.
    private static async Task<Replacement<Neighbourhood>> NeighbourhoodsAsync(
        NpgsqlConnection connection, ImmutableArray<Neighbourhood> before, HashSet<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return Replacement<Neighbourhood>.None;
        var read = await NeighbourhoodQueries.Neighbourhoods.RunAsync(connection, [.. ids], cancel);
        var around = before.Where(entry => ids.Contains(entry.Id)).Concat(read).SelectMany(entry => entry.Borders).Except(ids).ToHashSet();
        if (around.Count == 0)
            return new(ids, read);
        var bordering = await NeighbourhoodQueries.Neighbourhoods.RunAsync(connection, [.. around], cancel);
        return new([.. ids, .. around], [.. read, .. bordering]);
    }

    // Saving pending work does not change the published offer: its object is kept, unless both graphs now show the same content.
    private static IEnumerable<Offer> Kept(Catalogue before, ImmutableArray<OfferPair> offers)
    {
        foreach (var (working, published) in offers)
        {
            if (published is null)
                continue;
            var isSame = before.FindOffer(published.Id) is { } held && held == published with { Content = held.Content };
            yield return isSame && !ReferenceEquals(working, published) ? before.FindOffer(published.Id)! : published;
        }
    }

    private static async Task<List<(EntryKind Kind, Guid Id)>> ChangedAsync(
        NpgsqlConnection connection, long since, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand(
            $"SELECT DISTINCT kind, id FROM change WHERE version > $1 AND NOT derived LIMIT {MostEntries + 1}",
            connection) { Parameters = { new() { Value = since } } };
        await using var rows = await select.ExecuteReaderAsync(cancel);
        var changed = new List<(EntryKind, Guid)>();
        while (await rows.ReadAsync(cancel))
            changed.Add((rows.Name<EntryKind>(0), rows.GetGuid(1)));
        return changed;
    }
}
