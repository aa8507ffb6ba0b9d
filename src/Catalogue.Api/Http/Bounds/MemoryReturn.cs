namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// Returns memory to the system after many bytes were held at once: without this, the garbage collector would keep it resident while there
/// is little to do. A full collection pauses the process, so it runs at most once per interval.
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

    // After the pause, the bytes are in a generation that the collector does not collect by itself.
    private async Task CollectAsync()
    {
        await Task.Delay(pause, clock);
        Volatile.Write(ref rose, 0);
        Volatile.Write(ref arranged, 0);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
