namespace Catalogue.Data.Sets;

/// <summary>A cache of one entry, the result for the last key: for queries that stay the same all day.</summary>
internal sealed class SingleEntryCache<TKey, TValue>(Func<TKey, TValue> answer)
    where TKey : IEquatable<TKey>
{
    private volatile Pair? last;

    public TValue For(TKey key)
    {
        var known = last;
        if (known is null || !known.Key.Equals(key))
            last = known = new Pair(key, answer(key));
        return known.Value;
    }

    private sealed record Pair(TKey Key, TValue Value);
}
