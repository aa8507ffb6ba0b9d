using System.Runtime;
using System.Text.Json;
using Catalogue.Data.Postgres;
using Npgsql;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// The first reading at start-up, for which every request waits. A large catalogue is served as soon as everything that filters and search
/// need is read and indexed; details are read afterwards, or on first access (docs/decisions/0014).
/// </summary>
internal static class InitialLoad
{
    // The estimated bytes in memory per byte in the database, and the divisor for the part of them in large arrays.
    private const int BytesForOne = 3;
    private const int PartOfArrays = 4;
    private const long LeastBytes = 32 << 20;

    /// <summary>
    /// Throws CatalogueDatabaseException for a row that cannot be read; in a large catalogue, details are not checked yet.
    /// </summary>
    public static async Task<Snapshots> ReadAsync(NpgsqlConnection connection, int large, CancellationToken cancel)
    {
        await SuspendCollectionAsync(connection, cancel);
        var isLarge = false;
        try
        {
            var snapshots = Snapshots.Of(await CatalogueLoader.LoadAsync(connection, cancel));
            isLarge = snapshots.Working.OfferCount >= large;
            if (!isLarge)
                ReadDetails(snapshots, cancel);
            return snapshots;
        }
        finally
        {
            if (!isLarge)
                ResumeCollection();
        }
    }

    /// <summary>
    /// Reads all details that were not accessed yet, and returns the memory that reading took to the system. Throws
    /// CatalogueDatabaseException for the first that cannot be read.
    /// </summary>
    public static void Complete(Snapshots snapshots, CancellationToken cancel)
    {
        try
        {
            ReadDetails(snapshots, cancel);
        }
        finally
        {
            ResumeCollection();
        }

        // The buffers of the reading are a third of the resident memory by now, and would stay so, because the collector expects more of
        // the same.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // Nothing that is read becomes garbage, so that repeated collections would only slow down a large start. If there is less memory than
    // expected, the collector runs earlier, without other effects.
    private static async Task SuspendCollectionAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand("SELECT pg_table_size('offer')", connection);
        var bytes = BytesForOne * (long)(await select.ExecuteScalarAsync(cancel))!;
        if (bytes >= LeastBytes && bytes < GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2
            && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            GC.TryStartNoGCRegion(bytes, bytes / PartOfArrays, disallowFullBlockingGC: true);
    }

    private static void ResumeCollection()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            GC.EndNoGCRegion();
    }

    private static void ReadDetails(Snapshots snapshots, CancellationToken cancel)
    {
        foreach (var slots in new[] { snapshots.Working.Slots, snapshots.Published.Slots })
        {
            foreach (var ordinal in slots.Taken.Members())
            {
                cancel.ThrowIfCancellationRequested();
                try
                {
                    _ = slots[ordinal].Content.Details;
                }
                catch (JsonException fault)
                {
                    throw EntryQuery.Unreadable("offer", slots[ordinal].Id, fault);
                }
            }
        }
    }
}
