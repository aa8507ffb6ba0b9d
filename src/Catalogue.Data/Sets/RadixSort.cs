using System.Buffers;

namespace Catalogue.Data.Sets;

/// <summary>
/// Sorts numbers with what belongs to each, ascending, byte by byte from the lowest: for many numbers several times faster than comparing.
/// Bytes that all numbers have in common cost nothing. Equal numbers keep their order.
/// </summary>
internal static class RadixSort
{
    private const int Values = 256;
    private const int BitsOfByte = 8;
    private const int Bytes = sizeof(ulong);

    // Below it comparing is faster.
    private const int Few = 512;

    public static void Sort(ulong[] keys, int[] items)
    {
        if (keys.Length < Few)
        {
            Array.Sort(keys, items);
            return;
        }

        var (spareKeys, spareItems) = (ArrayPool<ulong>.Shared.Rent(keys.Length), ArrayPool<int>.Shared.Rent(keys.Length));
        var (fromKeys, fromItems, toKeys, toItems) = (keys, items, spareKeys, spareItems);
        var counts = Count(keys);
        for (var at = 0; at < Bytes; at++)
        {
            var places = counts.AsSpan(at * Values, Values);
            if (places[(byte)(keys[0] >> (at * BitsOfByte))] == keys.Length)
                continue;
            Distribute(fromKeys.AsSpan(0, keys.Length), fromItems, toKeys, toItems, at * BitsOfByte, places);
            (fromKeys, fromItems, toKeys, toItems) = (toKeys, toItems, fromKeys, fromItems);
        }

        if (!ReferenceEquals(fromKeys, keys))
        {
            fromKeys.AsSpan(0, keys.Length).CopyTo(keys);
            fromItems.AsSpan(0, keys.Length).CopyTo(items);
        }

        ArrayPool<ulong>.Shared.Return(spareKeys);
        ArrayPool<int>.Shared.Return(spareItems);
    }

    private static void Distribute(
        ReadOnlySpan<ulong> fromKeys, int[] fromItems, ulong[] toKeys, int[] toItems, int shift, Span<int> places)
    {
        var sum = 0;
        foreach (ref var place in places)
            (place, sum) = (sum, sum + place);
        for (var i = 0; i < fromKeys.Length; i++)
        {
            var place = places[(byte)(fromKeys[i] >> shift)]++;
            (toKeys[place], toItems[place]) = (fromKeys[i], fromItems[i]);
        }
    }

    // How often each value of each byte occurs.
    private static int[] Count(ulong[] keys)
    {
        var counts = new int[Bytes * Values];
        foreach (var key in keys)
        {
            for (var at = 0; at < Bytes; at++)
                counts[(at * Values) + (byte)(key >> (at * BitsOfByte))]++;
        }

        return counts;
    }
}
