namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// Gives memory back after many bytes were held at once: the collector, which knows nothing of that being over, would keep it resident for
/// as long as there is little to do. A collection of everything stands still for a moment, so that there is at most one in so many seconds.
/// </summary>
internal sealed class MemoryReturn(TimeProvider clock)
{
    private const long Many = 32 * 1_048_576;
    private const long Few = Many / 8;
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(5);

    private int rose;
    private int arranged;

    public void Rose(long held)
    {
        if (held >= Many)
            Volatile.Write(ref rose, 1);
    }

    public void Fell(long held)
    {
        if (held > Few || Volatile.Read(ref rose) == 0 || Interlocked.Exchange(ref arranged, 1) != 0)
            return;
        _ = CollectAsync();
    }

    // After the pause what was held is in no generation that the collector looks at by itself.
    private async Task CollectAsync()
    {
        await Task.Delay(pause, clock);
        Volatile.Write(ref rose, 0);
        Volatile.Write(ref arranged, 0);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
