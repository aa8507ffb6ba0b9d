using System.Numerics;

namespace Catalogue.Data.Sets;

/// <summary>Unions (OR, the values of a dimension) and intersections (AND, the dimensions) of sets.</summary>
internal static class OfferSets
{
    public static OfferSet Union(int size, ReadOnlySpan<OfferSet> sets)
    {
        OfferSet? only = null;
        var (total, filled, dense) = (0, 0, false);
        foreach (var set in sets)
        {
            if (set.Count == 0)
                continue;
            only = set;
            filled++;
            total += set.Count;
            dense |= set.IsDense;
        }

        return filled switch
        {
            0 => OfferSet.Empty(size),
            1 => only!,
            _ => !dense && total < size >>> 5 ? MergeSparse(size, sets, total) : MergeDense(size, sets),
        };
    }

    /// <summary>
    /// Needs at least one set. Reorders the sets: the smallest is enumerated, and the others are only tested for its members.
    /// </summary>
    public static OfferSet Intersection(Span<OfferSet> sets)
    {
        if (sets.Length == 1)
            return sets[0];
        sets.Sort(static (left, right) => left.Count.CompareTo(right.Count));
        return sets[0].IsDense ? IntersectDense(sets) : IntersectSparse(sets);
    }

    /// <summary>The size of the intersection of two sets of the same size.</summary>
    public static int CountOfBoth(OfferSet one, OfferSet other)
    {
        var (less, more) = one.Count <= other.Count ? (one, other) : (other, one);
        var count = 0;
        if (less.IsDense && more.IsDense)
        {
            for (var word = 0; word < less.Bits.Length; word++)
                count += BitOperations.PopCount(less.Bits[word] & more.Bits[word]);
            return count;
        }

        foreach (var ordinal in less.Ordinals)
            count += more.Contains(ordinal) ? 1 : 0;
        return count;
    }

    /// <summary>The members of the first set that are not in the second; both have the same size.</summary>
    public static OfferSet Difference(OfferSet one, OfferSet other)
    {
        var rest = new ulong[OfferSet.Words(one.Size)];
        var taken = new ulong[rest.Length];
        one.AddTo(rest);
        other.AddTo(taken);
        for (var word = 0; word < rest.Length; word++)
            rest[word] &= ~taken[word];
        return OfferSet.FromBits(one.Size, rest);
    }

    private static OfferSet IntersectDense(ReadOnlySpan<OfferSet> sets)
    {
        var bits = sets[0].Bits.ToArray();
        foreach (var set in sets[1..])
            set.RetainIn(bits);
        return OfferSet.FromBits(sets[0].Size, bits);
    }

    private static OfferSet IntersectSparse(ReadOnlySpan<OfferSet> sets)
    {
        var left = sets[0].Ordinals.ToArray();
        var count = left.Length;
        foreach (var set in sets[1..])
        {
            var kept = 0;
            for (var i = 0; i < count; i++)
            {
                if (set.Contains(left[i]))
                    left[kept++] = left[i];
            }

            count = kept;
        }

        return OfferSet.FromOrdinals(sets[0].Size, left.AsSpan(0, count));
    }

    private static OfferSet MergeDense(int size, ReadOnlySpan<OfferSet> sets)
    {
        var bits = new ulong[OfferSet.Words(size)];
        foreach (var set in sets)
            set.AddTo(bits);
        return OfferSet.FromBits(size, bits);
    }

    private static OfferSet MergeSparse(int size, ReadOnlySpan<OfferSet> sets, int total)
    {
        var ordinals = new int[total];
        var next = 0;
        foreach (var set in sets)
        {
            set.Ordinals.CopyTo(ordinals.AsSpan(next));
            next += set.Count;
        }

        Array.Sort(ordinals);
        var kept = 0;
        for (var i = 0; i < total; i++)
        {
            if (i == 0 || ordinals[i] != ordinals[i - 1])
                ordinals[kept++] = ordinals[i];
        }

        return OfferSet.FromOrdinals(size, ordinals.AsSpan(0, kept));
    }
}
