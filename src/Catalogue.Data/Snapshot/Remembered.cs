namespace Catalogue.Data.Snapshot;

/// <summary>The answer to the last question, kept until another is asked: for questions that stay the same all day.</summary>
internal sealed class Remembered<TKey, TValue>(Func<TKey, TValue> answer)
    where TKey : IEquatable<TKey>
{
    private volatile Pair? last;

    public TValue For(TKey key)
    {
        var held = last;
        if (held is null || !held.Key.Equals(key))
            last = held = new Pair(key, answer(key));
        return held.Value;
    }

    private sealed record Pair(TKey Key, TValue Value);
}
