using System.Numerics;
using System.Runtime.CompilerServices;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Search;

/// <summary>
/// A weight for each offer that one word finds, by its slot: the highest of those given. For one thread, used again and again.
/// </summary>
internal sealed class OfferWeights(int size)
{
    private readonly float[] weights = new float[size];
    private readonly int[] slots = new int[size];

    public int Size => weights.Length;

    public int Count { get; private set; }

    public ReadOnlySpan<int> Slots => slots.AsSpan(0, Count);

    /// <summary>0 for an offer that was not found.</summary>
    public float this[int slot] => weights[slot];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int slot, float weight)
    {
        var known = weights[slot];
        if (known >= weight)
            return;
        if (known == 0)
            slots[Count++] = slot;
        weights[slot] = weight;
    }

    public void Add(OfferSet offers, float weight)
    {
        foreach (var slot in offers.Ordinals)
            Add(slot, weight);
        var bits = offers.Bits;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                Add((word << 6) + BitOperations.TrailingZeroCount(rest), weight);
        }
    }

    /// <summary>Adds to what was there.</summary>
    public void Sum(int slot, float weight)
    {
        if (weights[slot] == 0)
            slots[Count++] = slot;
        weights[slot] += weight;
    }

    /// <summary>Keeps the offers that others have too, by the lower weight.</summary>
    public void Retain(OfferWeights others)
    {
        var kept = 0;
        foreach (var slot in Slots)
        {
            weights[slot] = Math.Min(weights[slot], others[slot]);
            if (weights[slot] > 0)
                slots[kept++] = slot;
        }

        Count = kept;
    }

    public void Clear()
    {
        foreach (var slot in Slots)
            weights[slot] = 0;
        Count = 0;
    }
}
