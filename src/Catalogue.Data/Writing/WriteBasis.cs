using Catalogue.Data.Entries;
using Catalogue.Data.Snapshot;
using Npgsql;

namespace Catalogue.Data.Writing;

/// <summary>
/// The catalogue that a write follows, as of the locked version: usually the snapshot the server already has, which costs nothing.
/// </summary>
internal static class WriteBasis
{
    // The server may still be reading a commit that others made a moment ago: how long to wait for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Version is the locked one. When the server's snapshot stays at another version, the catalogue is read from the database, in the
    /// write's transaction.
    /// </summary>
    public static async Task<Snapshots> AtAsync(
        CatalogueStore store, NpgsqlConnection connection, CatalogueVersion version, CancellationToken cancel)
    {
        var shown = store.Current;
        if (shown is not null && shown.Version.Commit != version.Commit)
            shown = await FollowAsync(store, version, cancel);
        return shown?.Version.Commit == version.Commit ? shown : Snapshots.Of(await CatalogueLoader.ReadAsync(connection, cancel));
    }

    private static async Task<Snapshots?> FollowAsync(CatalogueStore store, CatalogueVersion version, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            return await store.WaitForVersionAsync(version.Number, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
