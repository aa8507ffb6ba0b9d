using System.Numerics;
using System.Runtime.InteropServices;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// An immutable set of ordinals below a size: a bit for each where it is dense, a sorted array where it is sparse. The border is
/// where both take the same room, one member in 32.
/// </summary>
internal sealed class OfferSet
{
    private readonly ulong[]? _bits;
    private readonly int[]? _ordinals;

    private OfferSet(int size, int count, ulong[]? bits, int[]? ordinals) =>
        (Size, Count, _bits, _ordinals) = (size, count, bits, ordinals);

    public int Size { get; }

    public int Count { get; }

    public bool IsDense => _bits is not null;

    /// <summary>Empty when dense.</summary>
    public ReadOnlySpan<int> Ordinals => _ordinals;

    /// <summary>Empty when sparse.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    public static int Words(int size) => (size + 63) >>> 6;

    public static OfferSet Empty(int size) => new(size, 0, null, []);

    /// <summary>Takes the bits over. Those at and above size must be 0.</summary>
    public static OfferSet FromBits(int size, ulong[] bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        if (!IsSparse(size, count))
            return new OfferSet(size, count, bits, null);
        var ordinals = new int[count];
        var next = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                ordinals[next++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
        }

        return new OfferSet(size, count, null, ordinals);
    }

    /// <summary>The ordinals must be ascending, each once.</summary>
    public static OfferSet FromOrdinals(int size, ReadOnlySpan<int> ordinals)
    {
        if (IsSparse(size, ordinals.Length))
            return new OfferSet(size, ordinals.Length, null, ordinals.ToArray());
        var bits = new ulong[Words(size)];
        foreach (var ordinal in ordinals)
            bits[ordinal >>> 6] |= 1UL << ordinal;
        return new OfferSet(size, ordinals.Length, bits, null);
    }

    public bool Contains(int ordinal) => _bits is { } bits
        ? (bits[ordinal >>> 6] & (1UL << ordinal)) != 0
        : _ordinals.AsSpan().BinarySearch(ordinal) >= 0;

    /// <summary>The members, ascending.</summary>
    public IEnumerable<int> Members()
    {
        if (_bits is null)
        {
            foreach (var ordinal in _ordinals!)
                yield return ordinal;
            yield break;
        }

        for (var word = 0; word < _bits.Length; word++)
        {
            for (var rest = _bits[word]; rest != 0; rest &= rest - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <summary>Without some members, then with some; one that is in both is in it. Both are ascending, each once.</summary>
    public OfferSet With(ReadOnlySpan<int> without, ReadOnlySpan<int> with)
    {
        if (_bits is null && IsSparse(Size, Count + with.Length))
            return Merged(without, with);
        var next = new ulong[Words(Size)];
        AddTo(next);
        foreach (var ordinal in without)
            next[ordinal >>> 6] &= ~(1UL << ordinal);
        foreach (var ordinal in with)
            next[ordinal >>> 6] |= 1UL << ordinal;
        return FromBits(Size, next);
    }

    /// <summary>Adds the members to bits of at least this size.</summary>
    public void AddTo(Span<ulong> target)
    {
        if (_bits is null)
        {
            foreach (var ordinal in _ordinals!)
                target[ordinal >>> 6] |= 1UL << ordinal;
            return;
        }

        var into = MemoryMarshal.Cast<ulong, Vector<ulong>>(target[.._bits.Length]);
        var from = MemoryMarshal.Cast<ulong, Vector<ulong>>(_bits.AsSpan());
        for (var i = 0; i < from.Length; i++)
            into[i] |= from[i];
        for (var word = from.Length * Vector<ulong>.Count; word < _bits.Length; word++)
            target[word] |= _bits[word];
    }

    /// <summary>Leaves in the bits, which are of this size, only the members. Dense sets alone can.</summary>
    public void RetainIn(Span<ulong> target)
    {
        var into = MemoryMarshal.Cast<ulong, Vector<ulong>>(target);
        var with = MemoryMarshal.Cast<ulong, Vector<ulong>>(_bits.AsSpan());
        for (var i = 0; i < with.Length; i++)
            into[i] &= with[i];
        for (var word = with.Length * Vector<ulong>.Count; word < _bits!.Length; word++)
            target[word] &= _bits[word];
    }

    // A bit for every offer would be more work than all members.
    private OfferSet Merged(ReadOnlySpan<int> without, ReadOnlySpan<int> with)
    {
        var merged = new List<int>(Count + with.Length);
        var place = 0;
        foreach (var ordinal in Ordinals)
        {
            for (; place < with.Length && with[place] <= ordinal; place++)
                merged.Add(with[place]);
            if (without.BinarySearch(ordinal) < 0 && (merged.Count == 0 || merged[^1] != ordinal))
                merged.Add(ordinal);
        }

        merged.AddRange(with[place..]);
        return FromOrdinals(Size, CollectionsMarshal.AsSpan(merged));
    }

    private static bool IsSparse(int size, int count) => count < (size >>> 5) || count == 0;
}
