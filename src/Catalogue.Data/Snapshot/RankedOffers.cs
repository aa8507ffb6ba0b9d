using Catalogue.Data.Sets;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Offers ordered by a number each, lowest first, then by id. The upper half of each number identifies the list, so that the cursors of
/// different lists differ.
/// </summary>
internal sealed class RankedOffers
{
    private readonly int[] ordinals;
    private readonly long[] numbers;
    private readonly int[] ascending;
    private readonly int[] ranks;
    private readonly uint list;

    /// <summary>Each ordinal must occur once.</summary>
    public RankedOffers(OfferSlots offers, uint list, IEnumerable<(int Ordinal, uint Number)> places)
    {
        this.list = list & int.MaxValue;
        // With the ids copied beside the numbers: fetching them from the offers at every comparison would take most of the time.
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
