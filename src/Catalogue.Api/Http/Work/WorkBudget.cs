using System.Runtime.InteropServices;

namespace Catalogue.Api.Http.Work;

/// <summary>
/// A token bucket of units of work for each client, refilled when it is looked at. Whoever has a unit left may spend more than that: how
/// much an operation costs does not decide whether it is refused. A bucket is kept as the time, in seconds of the clock, at which it is
/// full again. Full ones are forgotten from time to time; when there are too many, those that are nearest to full are as well. Thread-safe.
/// </summary>
internal sealed class WorkBudget(long unitsPerSecond, long burst, TimeProvider clock, int mostBuckets = WorkBudget.MostBuckets)
{
    // About 6 MiB.
    private const int MostBuckets = 65_536;

    // Below a unit, and above what is lost in reckoning.
    private const double Tolerance = 0.001;

    private readonly Dictionary<WorkClient, double> fullAt = [];
    private readonly Lock changing = new();
    private readonly long start = clock.GetTimestamp();
    private double lastForgotten;

    /// <summary>The number of buckets.</summary>
    public int Count
    {
        get
        {
            lock (changing)
                return fullAt.Count;
        }
    }

    /// <summary>False when the client has nothing left; then nothing is spent.</summary>
    public bool TrySpend(WorkClient client, long units, out WorkBalance balance)
    {
        var now = clock.GetElapsedTime(start).TotalSeconds;
        lock (changing)
        {
            ref var full = ref BucketOf(client, now);
            var isAllowed = LeftAt(full, now) > 0;
            if (isAllowed)
                full += (double)units / unitsPerSecond;
            balance = LeftAt(full, now) is > 0 and var left
                ? new(left, Seconds(full - now))
                : new(0, Seconds(full - now - ((burst - 1d) / unitsPerSecond)));
            return isAllowed;
        }
    }

    /// <summary>Spends more than is left as well: the client then waits until it has paid.</summary>
    public void Spend(WorkClient client, long units)
    {
        if (units <= 0)
            return;
        var now = clock.GetElapsedTime(start).TotalSeconds;
        lock (changing)
            BucketOf(client, now) += (double)units / unitsPerSecond;
    }

    /// <summary>Gives back what was spent on an operation that did not run.</summary>
    public void Return(WorkClient client, long units)
    {
        lock (changing)
        {
            if (fullAt.TryGetValue(client, out var full))
                fullAt[client] = full - ((double)units / unitsPerSecond);
        }
    }

    private ref double BucketOf(WorkClient client, double now)
    {
        if (now - lastForgotten > (double)burst / unitsPerSecond || (fullAt.Count >= mostBuckets && !fullAt.ContainsKey(client)))
            Forget(now);
        ref var full = ref CollectionsMarshal.GetValueRefOrAddDefault(fullAt, client, out _);
        full = Math.Max(full, now);
        return ref full;
    }

    private static long Seconds(double time) => Math.Max(1, (long)Math.Ceiling(time - Tolerance));

    private long LeftAt(double full, double now) => (long)Math.Floor(burst - ((full - now) * unitsPerSecond) + Tolerance);

    private void Forget(double now)
    {
        lastForgotten = now;
        foreach (var (client, _) in fullAt.Where(bucket => bucket.Value <= now).ToArray())
            fullAt.Remove(client);
        if (fullAt.Count < mostBuckets)
            return;
        foreach (var (client, _) in fullAt.OrderBy(bucket => bucket.Value).Take(1 + (mostBuckets / 8)).ToArray())
            fullAt.Remove(client);
    }
}

/// <summary>
/// The units that a client has left, and the whole seconds until it has all of them again; when it has none, until it has one.
/// </summary>
internal readonly record struct WorkBalance(long Left, long Seconds);
