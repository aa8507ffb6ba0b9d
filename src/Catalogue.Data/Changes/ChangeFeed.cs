using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Postgres;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Npgsql;

namespace Catalogue.Data.Changes;

/// <summary>
/// Every change to the public catalogue in commit order, for clients that keep a copy: first the present entries, then each change since,
/// once. The copy, and the answer that nothing changed, come from memory; changes come from the database. Database is made by
/// CatalogueDatabase.OpenForServing.
/// </summary>
public sealed class ChangeFeed(NpgsqlDataSource database, CatalogueStore store, TimeProvider clock)
{
    public const int MostChanges = 1000;
    public const string EpochChanged = "EPOCH_CHANGED";

    // How long a follower waits for this server to read a version that another server already shows.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The changes after a cursor, up to the graph's version; without a cursor, the first page of a copy. Throws FilterException for an
    /// invalid cursor, with EpochChanged when the cursor's history is no longer the catalogue's; CatalogueUnavailableException when the
    /// database is unavailable.
    /// </summary>
    public Task<ChangePage> PageAsync(Snapshot.Catalogue graph, string? after, int first, CancellationToken cancel) =>
        PageAsync(graph, after, first, static _ => default, cancel);

    /// <summary>The same; what turn gives is held while the database is asked. Throws what turn throws.</summary>
    public async Task<ChangePage> PageAsync(
        Snapshot.Catalogue graph,
        string? after,
        int first,
        Func<CancellationToken, ValueTask<IDisposable?>> turn,
        CancellationToken cancel)
    {
        if (first is < 1 or > MostChanges)
            throw FilterException.Input("first", $"A page holds from 1 to {MostChanges} changes, not {first}.");
        var cursor = after is null ? new(ChangeStage.Copying, graph.Version) : ChangeCursor.Read(after, "after");
        if (cursor.Version.IsPublicly(graph.Version) && cursor.Stage != ChangeStage.Within)
            return cursor.Stage == ChangeStage.Copying ? Copy(graph, cursor, first) : new([], cursor.Write(), HasMore: false);

        // While copying, the database is only asked where the cursor stands: the entries come from memory.
        var most = cursor.Stage == ChangeStage.Copying ? 0 : first + 1;
        var (place, changes) = await ReadAsync(cursor, graph.Version, most, turn, cancel);
        switch (place)
        {
            case CursorPlace.Nowhere:
                throw Restored();
            // The cursor comes from a server with a newer version than this one, or from a history that this server has not read yet.
            case CursorPlace.Ahead:
                await FollowAsync(long.Max(cursor.Version.Number, graph.Version.Number + 1), cancel);
                return new([], cursor.Write(), HasMore: true);
            default:
                return cursor.Stage == ChangeStage.Copying
                    ? Copy(graph, cursor, first)
                    : Page(changes, first, new(ChangeStage.Behind, graph.Version), hasMoreAfter: false);
        }
    }

    private static ChangePage Copy(Snapshot.Catalogue graph, ChangeCursor cursor, int first) => Page(
        CurrentCatalogue.After(cursor, graph, first),
        first,
        new(ChangeStage.Behind, cursor.Version),
        graph.Version.PublicNumber > cursor.Version.PublicNumber);

    private async Task FollowAsync(long version, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            await store.WaitForVersionAsync(version, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The follower will ask again.
        }
    }

    private async Task<(CursorPlace Place, ImmutableArray<Change> Changes)> ReadAsync(
        ChangeCursor cursor,
        CatalogueVersion shown,
        int most,
        Func<CancellationToken, ValueTask<IDisposable?>> turn,
        CancellationToken cancel)
    {
        using var held = await turn(cancel);
        try
        {
            return await ChangeQuery.RunAsync(database, cursor, shown, most, cancel);
        }
        catch (Exception fault) when (DatabaseFaults.MayPass(fault))
        {
            throw new CatalogueUnavailableException(
                "The changes cannot be read at the moment: ask again later with the same cursor, and nothing is missed.", fault);
        }
    }

    private static ChangePage Page(ImmutableArray<Change> changes, int first, ChangeCursor whole, bool hasMoreAfter) =>
        changes.Length > first
        ? new(changes[..first], changes[first - 1].Cursor, HasMore: true)
        : new(changes, whole.Write(), hasMoreAfter);

    private static FilterException Restored() =>
        new(
            EpochChanged,
            "after",
            "The catalogue was restored since this cursor was given, or lost the last commits: drop what you keep, and begin again without "
            + "a cursor.");
}
