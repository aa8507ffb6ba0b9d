using System.Numerics;
using System.Runtime.InteropServices;

namespace Catalogue.Data.Sets;

/// <summary>
/// An immutable set of ordinals below a size: a bit set where it is dense, a sorted array where it is sparse. The threshold is where both
/// take the same memory, one member in 32.
/// </summary>
internal sealed class OfferSet
{
    private readonly ulong[]? bits;
    private readonly int[]? ordinals;

    private OfferSet(int size, int count, ulong[]? bits, int[]? ordinals) =>
        (Size, Count, this.bits, this.ordinals) = (size, count, bits, ordinals);

    public int Size { get; }

    public int Count { get; }

    public bool IsDense => bits is not null;

    /// <summary>Empty for a dense set.</summary>
    public ReadOnlySpan<int> Ordinals => ordinals;

    /// <summary>Empty for a sparse set.</summary>
    public ReadOnlySpan<ulong> Bits => bits;

    public static int Words(int size) => (size + 63) >>> 6;

    public static OfferSet Empty(int size) => new(size, 0, null, []);

    /// <summary>Takes ownership of the bits. Bits at and above size must be 0.</summary>
    public static OfferSet FromBits(int size, ulong[] bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        if (!IsSparse(size, count))
            return new OfferSet(size, count, bits, null);
        var members = new int[count];
        var next = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                members[next++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
        }

        return new OfferSet(size, count, null, members);
    }

    /// <summary>The ordinals must be ascending, without duplicates.</summary>
    public static OfferSet FromOrdinals(int size, ReadOnlySpan<int> ordinals)
    {
        if (IsSparse(size, ordinals.Length))
            return new OfferSet(size, ordinals.Length, null, ordinals.ToArray());
        var filled = new ulong[Words(size)];
        foreach (var ordinal in ordinals)
            filled[ordinal >>> 6] |= 1UL << ordinal;
        return new OfferSet(size, ordinals.Length, filled, null);
    }

    public bool Contains(int ordinal) => bits is not null
        ? (bits[ordinal >>> 6] & (1UL << ordinal)) != 0
        : ordinals.AsSpan().BinarySearch(ordinal) >= 0;

    /// <summary>The members in ascending order.</summary>
    public IEnumerable<int> Members()
    {
        if (bits is null)
        {
            foreach (var ordinal in ordinals!)
                yield return ordinal;
            yield break;
        }

        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <summary>
    /// The set without some members, then with others; an ordinal in both spans is in the result. Both are ascending, without duplicates.
    /// </summary>
    public OfferSet With(ReadOnlySpan<int> without, ReadOnlySpan<int> with)
    {
        if (bits is null && IsSparse(Size, Count + with.Length))
            return Merged(without, with);
        var next = new ulong[Words(Size)];
        AddTo(next);
        foreach (var ordinal in without)
            next[ordinal >>> 6] &= ~(1UL << ordinal);
        foreach (var ordinal in with)
            next[ordinal >>> 6] |= 1UL << ordinal;
        return FromBits(Size, next);
    }

    /// <summary>Sets the members' bits in a bit set of at least this size.</summary>
    public void AddTo(Span<ulong> target)
    {
        if (bits is null)
        {
            foreach (var ordinal in ordinals!)
                target[ordinal >>> 6] |= 1UL << ordinal;
            return;
        }

        var into = MemoryMarshal.Cast<ulong, Vector<ulong>>(target[..bits.Length]);
        var from = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits.AsSpan());
        for (var i = 0; i < from.Length; i++)
            into[i] |= from[i];
        for (var word = from.Length * Vector<ulong>.Count; word < bits.Length; word++)
            target[word] |= bits[word];
    }

    /// <summary>Clears all bits, in a bit set of this size, that are not members. Only for dense sets.</summary>
    public void RetainIn(Span<ulong> target)
    {
        var into = MemoryMarshal.Cast<ulong, Vector<ulong>>(target);
        var with = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits.AsSpan());
        for (var i = 0; i < with.Length; i++)
            into[i] &= with[i];
        for (var word = with.Length * Vector<ulong>.Count; word < bits!.Length; word++)
            target[word] &= bits[word];
    }

    // Going through a bit for every offer would cost more than going through all members.
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
