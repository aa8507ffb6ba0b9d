using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Snapshot;

/// <summary>Offers in one order, ascending: what is at each rank, and the rank of each ordinal. All offers, save by relevance: there only what was found.</summary>
internal sealed class OfferSequence
{
    private readonly ImmutableArray<Offer> offers;
    private readonly OfferOrderField field;
    private readonly int[]? ordinals;
    private readonly int[]? ranks;
    private readonly RankedOffers? found;

    /// <summary>All offers, which are by title.</summary>
    public OfferSequence(ImmutableArray<Offer> offers, OfferOrderField field)
    {
        (this.offers, this.field) = (offers, field);
        if (field == OfferOrderField.Title)
            return;
        var places = new (long Key, Guid Id, int Ordinal)[offers.Length];
        for (var ordinal = 0; ordinal < places.Length; ordinal++)
            places[ordinal] = (Number(field, offers[ordinal]), offers[ordinal].Id, ordinal);
        places.AsSpan().Sort(static (left, right) => left.Key != right.Key ? left.Key.CompareTo(right.Key) : left.Id.CompareTo(right.Id));
        ordinals = new int[places.Length];
        ranks = new int[places.Length];
        for (var rank = 0; rank < places.Length; rank++)
        {
            ordinals[rank] = places[rank].Ordinal;
            ranks[places[rank].Ordinal] = rank;
        }
    }

    public OfferSequence(ImmutableArray<Offer> offers, RankedOffers found) => (this.offers, field, this.found) = (offers, OfferOrderField.Relevance, found);

    public int Count => found?.Count ?? offers.Length;

    public int OrdinalAt(int rank) => found?.OrdinalAt(rank) ?? (ordinals is null ? rank : ordinals[rank]);

    public int RankOf(int ordinal) => found?.RankOf(ordinal) ?? (ranks is null ? ordinal : ranks[ordinal]);

    public OfferCursor CursorOf(OfferOrder order, Offer offer, int ordinal) => field == OfferOrderField.Title
        ? OfferCursor.ByTitle(order, offer)
        : new OfferCursor(order, offer.Id, "", found?.NumberOf(ordinal) ?? Number(field, offer));

    /// <summary>The first rank that is not before the cursor's place, and whether it is the very place.</summary>
    public (int Rank, bool IsThere) Find(OfferCursor cursor)
    {
        var key = field == OfferOrderField.Title ? DutchOrder.Key(cursor.Title) : [];
        var (lo, hi) = (0, Count);
        while (lo < hi)
        {
            var middle = (lo + hi) >>> 1;
            if (Compare(middle, cursor, key) < 0)
                lo = middle + 1;
            else
                hi = middle;
        }

        return (lo, lo < Count && Compare(lo, cursor, key) == 0);
    }

    /// <summary>The cursor of a text. Throws FilterException for one of another order, or of another search: each numbers its own.</summary>
    public OfferCursor Read(string text, OfferOrder order, string path)
    {
        var cursor = OfferCursor.Read(text, order, path);
        return found is null || found.Admits(cursor.Number) ? cursor : throw FilterException.Cursor(path, "The cursor belongs to another search: ask the first page of this one.");
    }

    private static long Number(OfferOrderField field, Offer offer) => field == OfferOrderField.Updated
        ? offer.UpdatedAt.UtcTicks
        : offer.Content.ValidFrom?.DayNumber ?? -1;

    private int Compare(int rank, OfferCursor cursor, ReadOnlySpan<byte> key)
    {
        var offer = offers[OrdinalAt(rank)];
        if (field == OfferOrderField.Title)
            return DutchOrder.Compare(DutchOrder.Key(offer.Content.Title.Dutch), offer.Id, key, cursor.Id);
        var order = (found?.NumberAt(rank) ?? Number(field, offer)).CompareTo(cursor.Number);
        return order != 0 ? order : offer.Id.CompareTo(cursor.Id);
    }
}
