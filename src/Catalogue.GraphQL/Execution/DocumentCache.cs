using System.Collections.Concurrent;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Remembers what was made of a text, in two generations: when the young one is full it becomes the old one, and what is used again
/// moves back. So the most used stay, and no more than twice the capacity is held.
/// </summary>
internal sealed class DocumentCache<T>(int capacity, int maxLength)
    where T : class
{
    private ConcurrentDictionary<string, T> young = new();
    private ConcurrentDictionary<string, T> old = new();

    public T? Find(string text)
    {
        if (young.TryGetValue(text, out var found))
            return found;
        if (!old.TryGetValue(text, out found))
            return null;
        Remember(text, found);
        return found;
    }

    /// <summary>A text longer than maxLength is made anew each time: it would hold too much for too few.</summary>
    public void Remember(string text, T made)
    {
        if (text.Length > maxLength)
            return;
        if (young.Count >= capacity)
        {
            old = young;
            young = new ConcurrentDictionary<string, T>();
        }

        young.TryAdd(text, made);
    }
}
