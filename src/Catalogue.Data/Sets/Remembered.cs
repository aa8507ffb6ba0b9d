namespace Catalogue.Data.Sets;

/// <summary>A cache of one entry, the result for the last key: for queries that stay the same all day.</summary>
internal sealed class Remembered<TKey, TValue>(Func<TKey, TValue> answer)
    where TKey : IEquatable<TKey>
{
    private volatile Pair? _last;

    public TValue For(TKey key)
    {
        var last = _last;
        if (last is null || !last.Key.Equals(key))
            _last = last = new Pair(key, answer(key));
        return last.Value;
    }

    private sealed record Pair(TKey Key, TValue Value);
}
