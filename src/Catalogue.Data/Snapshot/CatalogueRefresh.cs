using System.Collections.Immutable;
using System.Data;
using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using Npgsql;

namespace Catalogue.Data.Snapshot;

/// <summary>Goes from the version held to the newest by reading only the entries that changed since, however many commits that were.</summary>
internal static class CatalogueRefresh
{
    // Beyond this, reading all is less work than asking for so many by id.
    private const int MostEntries = 5_000;

    /// <summary>What was held itself when nothing changed; everything anew when the epoch is another, the version went back, or too much changed.</summary>
    public static async Task<LoadedCatalogue> NextAsync(NpgsqlConnection connection, LoadedCatalogue held, CancellationToken cancel = default)
    {
        await using (var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel))
        {
            var version = await CatalogueLoader.VersionAsync(connection, cancel);
            if (version == held.Version)
                return held;
            if (version.Epoch == held.Version.Epoch && version.Number > held.Version.Number
                && await ChangedAsync(connection, held.Version.Number, cancel) is { Count: <= MostEntries } changed)
                return await NextAsync(connection, held, version, changed.ToLookup(entry => entry.Kind, entry => entry.Id), cancel);
        }

        return await CatalogueLoader.LoadAsync(connection, cancel);
    }

    private static async Task<LoadedCatalogue> NextAsync(
        NpgsqlConnection connection, LoadedCatalogue held, CatalogueVersion version, ILookup<EntryKind, Guid> changed, CancellationToken cancel)
    {
        // Reference data stands in both graphs, so what is read for the working one is shared by the published one.
        async Task<ImmutableArray<T>> Next<T>(EntryKind kind, EntryQuery<T> query, ImmutableArray<T> before, Func<T, Guid> id)
        {
            if (!changed.Contains(kind))
                return before;
            return Replace(before, changed[kind].ToHashSet(), await query.RunAsync(connection, [.. changed[kind]], cancel), id);
        }

        var working = held.Working with
        {
            Version = version,
            Municipalities = await Next(EntryKind.Municipality, NeighbourhoodQueries.Municipalities, held.Working.Municipalities, entry => entry.Id),
            Neighbourhoods = await NeighbourhoodsAsync(connection, held.Working.Neighbourhoods, [.. changed[EntryKind.Neighbourhood]], cancel),
            Schools = await Next(EntryKind.School, SchoolQuery.Schools, held.Working.Schools, entry => entry.Id),
            Organisations = await Next(EntryKind.Organisation, OrganisationQuery.Organisations, held.Working.Organisations, entry => entry.Id),
            Themes = await Next(EntryKind.Theme, ThemeQuery.Themes, held.Working.Themes, entry => entry.Id),
            Platforms = await Next(EntryKind.Platform, PlatformQuery.Platforms, held.Working.Platforms, entry => entry.Id),
        };
        if (!changed.Contains(EntryKind.Offer))
            return new(working with { Offers = held.Published.Offers }, working);
        var ids = changed[EntryKind.Offer].ToHashSet();
        var offers = await OfferQuery.RunAsync(connection, [.. ids], cancel);
        return new(
            working with { Offers = Replace(held.Published.Offers, ids, Kept(held.Published.Offers, offers), offer => offer.Id) },
            working with { Offers = Replace(held.Working.Offers, ids, offers.Select(offer => offer.Working), offer => offer.Id) });
    }

    // A border is of two: the other side of one that came or went has to be read as well, though nobody said that it changed.
    private static async Task<ImmutableArray<Neighbourhood>> NeighbourhoodsAsync(
        NpgsqlConnection connection, ImmutableArray<Neighbourhood> before, HashSet<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return before;
        var read = await NeighbourhoodQueries.Neighbourhoods.RunAsync(connection, [.. ids], cancel);
        var around = before.Where(entry => ids.Contains(entry.Id)).Concat(read).SelectMany(entry => entry.Borders).Except(ids).ToHashSet();
        if (around.Count == 0)
            return Replace(before, ids, read, entry => entry.Id);
        var bordering = await NeighbourhoodQueries.Neighbourhoods.RunAsync(connection, [.. around], cancel);
        return Replace(before, [.. ids, .. around], read.Concat(bordering), entry => entry.Id);
    }

    // A save of pending work leaves what the public sees as it is: the same object, unless both graphs have come to show the same.
    private static IEnumerable<Offer> Kept(ImmutableArray<Offer> before, ImmutableArray<OfferPair> offers)
    {
        var held = before.ToLookup(offer => offer.Id);
        foreach (var (working, published) in offers)
        {
            if (published is null)
                continue;
            var same = held[published.Id].FirstOrDefault(offer => offer == published with { Content = offer.Content });
            yield return same is null || ReferenceEquals(working, published) ? published : same;
        }
    }

    private static ImmutableArray<T> Replace<T>(ImmutableArray<T> before, HashSet<Guid> ids, IEnumerable<T> read, Func<T, Guid> id) =>
        [.. before.Where(entry => !ids.Contains(id(entry))), .. read];

    private static async Task<List<(EntryKind Kind, Guid Id)>> ChangedAsync(NpgsqlConnection connection, long since, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand($"SELECT DISTINCT kind, id FROM change WHERE version > $1 LIMIT {MostEntries + 1}", connection) { Parameters = { new() { Value = since } } };
        await using var rows = await select.ExecuteReaderAsync(cancel);
        var changed = new List<(EntryKind, Guid)>();
        while (await rows.ReadAsync(cancel))
            changed.Add((rows.Name<EntryKind>(0), rows.GetGuid(1)));
        return changed;
    }
}
