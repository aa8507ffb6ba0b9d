namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// Returns memory to the system after many bytes were held at once: without this, the garbage collector would keep it resident while there
/// is little to do. A full collection pauses the process, so it runs at most once per interval.
/// </summary>
internal sealed class HeapCompaction(TimeProvider clock)
{
    private const long Many = 32 * 1_048_576;
    private const long Few = Many / 8;
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(5);

    private int exceeded;
    private int scheduled;

    public void Increased(long held)
    {
        if (held >= Many)
            Volatile.Write(ref exceeded, 1);
    }

    public void Decreased(long held)
    {
        if (held > Few || Volatile.Read(ref exceeded) == 0 || Interlocked.Exchange(ref scheduled, 1) != 0)
            return;
        _ = CollectAsync();
    }

    // After the pause, the bytes are in a generation that the collector does not collect by itself.
    private async Task CollectAsync()
    {
        await Task.Delay(pause, clock);
        Volatile.Write(ref exceeded, 0);
        Volatile.Write(ref scheduled, 0);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
