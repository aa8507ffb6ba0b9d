using Catalogue.Data.Sets;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Offers ordered by a number each, lowest first, then by id. The upper half of each number identifies the list, so that the cursors of
/// different lists differ.
/// </summary>
internal sealed class RankedOffers
{
    private readonly int[] ordinals;
    private readonly uint[] numbers;
    private readonly Lazy<(int[] Ascending, int[] Ranks)> places;
    private readonly uint list;

    /// <summary>Each ordinal must occur once.</summary>
    public RankedOffers(OfferSlots offers, uint list, IReadOnlyCollection<(int Ordinal, uint Number)> numbered)
    {
        this.list = list & int.MaxValue;
        (ordinals, var keys) = (new int[numbered.Count], new ulong[numbered.Count]);
        var beginnings = offers.IdBeginnings;
        var at = 0;
        foreach (var (ordinal, number) in numbered)
            (ordinals[at], keys[at++]) = (ordinal, ((ulong)number << 32) | beginnings[ordinal]);
        RadixSort.Sort(keys, ordinals);
        SortEqual(offers, keys);
        numbers = Array.ConvertAll(keys, key => (uint)(key >> 32));
        places = new(() =>
        {
            int[] ascending = [.. ordinals];
            int[] ranks = [.. Enumerable.Range(0, ordinals.Length)];
            Array.Sort(ascending, ranks);
            return (ascending, ranks);
        });
    }

    public int Count => ordinals.Length;

    /// <summary>By rank.</summary>
    public ReadOnlySpan<int> Ordinals => ordinals;

    public int OrdinalAt(int rank) => ordinals[rank];

    public long NumberAt(int rank) => ((long)list << 32) | numbers[rank];

    public int RankOf(int ordinal) => places.Value.Ranks[Array.BinarySearch(places.Value.Ascending, ordinal)];

    public long NumberOf(int ordinal) => NumberAt(RankOf(ordinal));

    public bool Admits(long number) => number >> 32 == list;

    private void SortEqual(OfferSlots offers, ulong[] keys)
    {
        for (var (from, until) = (0, 1); from < keys.Length; from = until++)
        {
            while (until < keys.Length && keys[until] == keys[from])
                until++;
            if (until - from > 1)
                ordinals.AsSpan(from, until - from).Sort((left, right) => offers[left].Id.CompareTo(offers[right].Id));
        }
    }
}
