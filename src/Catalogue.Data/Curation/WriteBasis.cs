using Catalogue.Data.Snapshot;
using Npgsql;

namespace Catalogue.Data.Curation;

/// <summary>
/// The catalogue that a write follows, as it stands behind the lock of the version: mostly the one that the server shows, which costs
/// nothing.
/// </summary>
internal static class WriteBasis
{
    // What others committed a moment ago the server is reading at this moment.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Version is the locked one. Read from the database, in the write's transaction, where the server shows another and goes on doing so.
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
