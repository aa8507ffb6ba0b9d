using System.Runtime;
using System.Text.Json;
using Npgsql;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// The first reading of a server, for which everybody waits. A large catalogue is served as soon as all that is searched by is read and
/// indexed, and its details afterwards, or when somebody asks for them (docs/decisions/0014).
/// </summary>
internal static class FirstReading
{
    // What comes of one byte in the database, and how much of that is arrays too large for the ordinary heap.
    private const int BytesForOne = 3;
    private const int PartOfArrays = 4;
    private const long LeastBytes = 32 << 20;

    /// <summary>
    /// Throws CatalogueDatabaseException for a row that cannot be read; of a catalogue of so many offers that it is large, its details are
    /// not looked at yet.
    /// </summary>
    public static async Task<Snapshots> ReadAsync(NpgsqlConnection connection, int large, CancellationToken cancel)
    {
        await PutOffCollectingAsync(connection, cancel);
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
                CollectAgain();
        }
    }

    /// <summary>
    /// Reads every detail that nobody asked for yet, and gives back the memory that reading took. Throws CatalogueDatabaseException for the
    /// first that cannot be read.
    /// </summary>
    public static void Complete(Snapshots snapshots, CancellationToken cancel)
    {
        try
        {
            ReadDetails(snapshots, cancel);
        }
        finally
        {
            CollectAgain();
        }

        // What was sent is a third of what is resident by now, and would stay so: the collector expects more of the same.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    // Nothing of what is read goes away again, so that looking for what did, time after time, only makes a large start longer. With less
    // memory than expected the collector comes earlier, and nothing else is different.
    private static async Task PutOffCollectingAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand("SELECT pg_table_size('offer')", connection);
        var bytes = BytesForOne * (long)(await select.ExecuteScalarAsync(cancel))!;
        if (bytes >= LeastBytes && bytes < GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2
            && GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            GC.TryStartNoGCRegion(bytes, bytes / PartOfArrays, disallowFullBlockingGC: true);
    }

    private static void CollectAgain()
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
