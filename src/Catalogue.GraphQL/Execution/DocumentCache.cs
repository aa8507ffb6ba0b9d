using System.Collections.Concurrent;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Remembers what was made of a text, in two generations: when the young one is full it becomes the old one, and what is used again
/// moves back. So the most used stay. A generation holds half of what all may weigh, in bytes; one entry an eighth at most.
/// </summary>
internal sealed class DocumentCache<T>(long maxWeight)
    where T : class
{
    private const int Share = 8;

    private readonly Lock changing = new();
    private Generations generations = new(new(), new());

    /// <summary>What the young generation weighs.</summary>
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

    /// <summary>One that weighs more than its share is made anew each time: it would hold too much for too few.</summary>
    public void Remember(string text, T made, long weighs)
    {
        if (weighs > maxWeight / Share)
            return;
        lock (changing)
            Add(text, new Entry(made, weighs));
    }

    /// <summary>
    /// Whether what is remembered of a text may hold so much more, which is then counted. Not when it is forgotten by now.
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
