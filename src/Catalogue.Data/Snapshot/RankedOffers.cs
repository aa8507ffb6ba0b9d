namespace Catalogue.Data.Snapshot;

/// <summary>
/// Some offers by a number for each, the lowest first, equal ones by id. The upper half of all numbers is the same, and another for another
/// list.
/// </summary>
internal sealed class RankedOffers
{
    private readonly int[] ordinals;
    private readonly long[] numbers;
    private readonly int[] ascending;
    private readonly int[] ranks;
    private readonly uint list;

    /// <summary>An ordinal is given once.</summary>
    public RankedOffers(OfferSlots offers, uint list, IEnumerable<(int Ordinal, uint Number)> places)
    {
        this.list = list & int.MaxValue;
        // Beside each its id: to fetch it from the offer at every comparison takes longer than all the rest.
        var sorted = places.Select(place => (place.Number, offers[place.Ordinal].Id, place.Ordinal)).ToArray();
        sorted.AsSpan()
            .Sort((left, right) => left.Number != right.Number ? left.Number.CompareTo(right.Number) : left.Id.CompareTo(right.Id));
        ordinals = [.. sorted.Select(place => place.Ordinal)];
        numbers = [.. sorted.Select(place => ((long)this.list << 32) | place.Number)];
        ascending = [.. ordinals];
        ranks = [.. Enumerable.Range(0, ordinals.Length)];
        Array.Sort(ascending, ranks);
    }

    public int Count => ordinals.Length;

    /// <summary>In ascending order.</summary>
    public ReadOnlySpan<int> Ordinals => ascending;

    public int OrdinalAt(int rank) => ordinals[rank];

    public long NumberAt(int rank) => numbers[rank];

    public int RankOf(int ordinal) => ranks[Array.BinarySearch(ascending, ordinal)];

    public long NumberOf(int ordinal) => numbers[RankOf(ordinal)];

    public bool Admits(long number) => number >> 32 == list;
}
