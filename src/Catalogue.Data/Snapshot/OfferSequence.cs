using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Snapshot;

/// <summary>All offers in one order, ascending: what is at each rank, and the rank of each ordinal. By title the two are the same.</summary>
internal sealed class OfferSequence
{
    private readonly ImmutableArray<Offer> _offers;
    private readonly OfferOrderField _field;
    private readonly int[]? _ordinals;
    private readonly int[]? _ranks;

    /// <summary>The offers are by title.</summary>
    public OfferSequence(ImmutableArray<Offer> offers, OfferOrderField field)
    {
        (_offers, _field) = (offers, field);
        if (field == OfferOrderField.Title)
            return;
        var places = new (long Key, Guid Id, int Ordinal)[offers.Length];
        for (var ordinal = 0; ordinal < places.Length; ordinal++)
            places[ordinal] = (Number(field, offers[ordinal]), offers[ordinal].Id, ordinal);
        places.AsSpan().Sort(static (left, right) => left.Key != right.Key ? left.Key.CompareTo(right.Key) : left.Id.CompareTo(right.Id));
        _ordinals = new int[places.Length];
        _ranks = new int[places.Length];
        for (var rank = 0; rank < places.Length; rank++)
        {
            _ordinals[rank] = places[rank].Ordinal;
            _ranks[places[rank].Ordinal] = rank;
        }
    }

    public int Count => _offers.Length;

    public static long Number(OfferOrderField field, Offer offer) => field == OfferOrderField.Updated
        ? offer.UpdatedAt.UtcTicks
        : offer.Content.ValidFrom?.DayNumber ?? -1;

    public int OrdinalAt(int rank) => _ordinals is null ? rank : _ordinals[rank];

    public int RankOf(int ordinal) => _ranks is null ? ordinal : _ranks[ordinal];

    /// <summary>The first rank that is not before the cursor's place, and whether it is the very place.</summary>
    public (int Rank, bool IsThere) Find(OfferCursor cursor)
    {
        var key = _field == OfferOrderField.Title ? DutchOrder.Key(cursor.Title) : [];
        var (lo, hi) = (0, Count);
        while (lo < hi)
        {
            var middle = (lo + hi) >>> 1;
            if (Compare(_offers[OrdinalAt(middle)], cursor, key) < 0)
                lo = middle + 1;
            else
                hi = middle;
        }

        return (lo, lo < Count && Compare(_offers[OrdinalAt(lo)], cursor, key) == 0);
    }

    private int Compare(Offer offer, OfferCursor cursor, ReadOnlySpan<byte> key)
    {
        if (_field == OfferOrderField.Title)
            return DutchOrder.Compare(DutchOrder.Key(offer.Content.Title.Dutch), offer.Id, key, cursor.Id);
        var order = Number(_field, offer).CompareTo(cursor.Number);
        return order != 0 ? order : offer.Id.CompareTo(cursor.Id);
    }
}
