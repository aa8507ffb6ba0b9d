using System.Collections.Concurrent;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// A cache by text, in two generations: when the young generation is full it becomes the old one, and entries that are used again move to
/// the young one, so that the most used stay. Each generation holds half of maxWeight, in bytes; one entry may take an eighth at most.
/// </summary>
internal sealed class DocumentCache<T>(long maxWeight)
    where T : class
{
    private const int Share = 8;

    private readonly Lock changing = new();
    private Generations generations = new(new(), new());

    /// <summary>The weight of the young generation, in bytes.</summary>
    private long weight;

    public T? Find(string text)
    {
        var (young, old) = Volatile.Read(ref generations);
        if (young.TryGetValue(text, out var found))
            return found.Made;
        if (!old.TryGetValue(text, out found))
            return null;
        lock (changing)
            Add(text, found);
        return found.Made;
    }

    /// <summary>Adds an entry, unless it is heavier than one entry may be: that one is made anew for each request.</summary>
    public void Remember(string text, T made, long weighs)
    {
        if (weighs > maxWeight / Share)
            return;
        lock (changing)
            Add(text, new Entry(made, weighs));
    }

    /// <summary>
    /// Adds to the weight of a cached entry if there is room for it. False when there is not, or when the entry is no longer cached.
    /// </summary>
    public bool TryGrow(string text, long by)
    {
        lock (changing)
        {
            if (!generations.Young.TryGetValue(text, out var entry) || entry.Weight + by > maxWeight / Share)
                return false;
            entry.Weight += by;
            if (weight + by <= maxWeight / 2)
                weight += by;
            else
                TurnFor(text, entry);
            return true;
        }
    }

    private void Add(string text, Entry entry)
    {
        if (generations.Young.ContainsKey(text))
            return;
        if (weight + entry.Weight > maxWeight / 2)
        {
            TurnFor(text, entry);
            return;
        }

        generations.Young[text] = entry;
        weight += entry.Weight;
    }

    private void TurnFor(string text, Entry entry)
    {
        var young = new ConcurrentDictionary<string, Entry> { [text] = entry };
        Volatile.Write(ref generations, new Generations(young, generations.Young));
        weight = entry.Weight;
    }

    private sealed record Generations(ConcurrentDictionary<string, Entry> Young, ConcurrentDictionary<string, Entry> Old);

    private sealed class Entry(T made, long weight)
    {
        public T Made => made;

        public long Weight { get; set; } = weight;
    }
}
