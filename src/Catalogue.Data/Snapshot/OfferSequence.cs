using System.Collections.Immutable;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Offers in one order, ascending: the offer at each rank, and the rank of each ordinal. Contains all offers, except by relevance and by
/// distance: then only those found.
/// </summary>
internal sealed class OfferSequence
{
    private readonly OfferSlots offers;
    private readonly OfferOrderField field;
    private readonly int[] ordinals;
    private readonly int[] ranks;
    private readonly RankedOffers? found;

    /// <summary>All offers, sorted.</summary>
    public OfferSequence(OfferSlots offers, OfferOrderField field)
        : this(offers, field, Sorted(offers, field))
    {
    }

    public OfferSequence(OfferSlots offers, RankedOffers found)
    {
        (this.offers, field, this.found) = (offers, OfferOrderField.Relevance, found);
        (ordinals, ranks) = ([], []);
    }

    private OfferSequence(OfferSlots offers, OfferOrderField field, int[] ordinals)
    {
        (this.offers, this.field, this.ordinals) = (offers, field, ordinals);
        ranks = new int[offers.Size];
        for (var rank = 0; rank < ordinals.Length; rank++)
            ranks[ordinals[rank]] = rank;
    }

    private OfferSequence(OfferSlots offers, OfferSequence same) =>
        (this.offers, field, ordinals, ranks) = (offers, same.field, same.ordinals, same.ranks);

    public int Count => found?.Count ?? ordinals.Length;

    public int OrdinalAt(int rank) => found?.OrdinalAt(rank) ?? ordinals[rank];

    public int RankOf(int ordinal) => found?.RankOf(ordinal) ?? ranks[ordinal];

    /// <summary>The rank of each ordinal, 0 for a free slot; empty for an order of found offers.</summary>
    public ReadOnlySpan<int> Ranks => ranks;

    /// <summary>The ordinals by rank; empty for an order of found offers.</summary>
    public ReadOnlySpan<int> Ordinals => ordinals;

    public OfferCursor CursorOf(OfferOrder order, Offer offer, int ordinal) => field == OfferOrderField.Title
        ? OfferCursor.ByTitle(order, offer)
        : new OfferCursor(order, offer.Id, "", found?.NumberOf(ordinal) ?? Number(field, offer));

    /// <summary>The first rank that is not before the cursor, and whether that is the cursor's own offer.</summary>
    public (int Rank, bool IsThere) Find(OfferCursor cursor) =>
        Find(new Key(field == OfferOrderField.Title ? DutchOrder.Key(cursor.Title) : [], cursor.Number, cursor.Id));

    /// <summary>The order of a subset of the offers, in their slots.</summary>
    public OfferSequence Among(OfferSlots kept) => new(kept, field, Array.FindAll(ordinals, kept.Taken.Contains));

    /// <summary>The order of all offers after some of them changed.</summary>
    public OfferSequence Next(ImmutableArray<OfferChange> changes, OfferSlots next)
    {
        var moved = changes.Where(
            change => change.Before is null || change.After is null || Compare(KeyOf(change.Before), KeyOf(change.After)) != 0).ToList();
        if (moved.Count == 0)
            return new(next, this);
        int[] leaving = [.. moved.Where(change => change.Before is not null).Select(change => ranks[change.Ordinal]).Order()];
        var arriving = moved.Where(change => change.After is not null)
            .Select(change => (Key: KeyOf(change.After!), change.Ordinal)).ToList();
        arriving.Sort(static (left, right) => Compare(left.Key, right.Key));
        var order = new int[ordinals.Length - leaving.Length + arriving.Count];
        var (from, to, gone) = (0, 0, 0);
        foreach (var (key, ordinal) in arriving)
        {
            CopyUntil(Find(key).Rank);
            order[to++] = ordinal;
        }

        CopyUntil(ordinals.Length);
        return new(next, field, order);

        void CopyUntil(int rank)
        {
            while (from < rank)
            {
                var end = gone < leaving.Length ? int.Min(leaving[gone], rank) : rank;
                ordinals.AsSpan(from, end - from).CopyTo(order.AsSpan(to));
                (from, to) = (end, to + end - from);
                if (gone < leaving.Length && from == leaving[gone] && from < rank)
                    (from, gone) = (from + 1, gone + 1);
            }
        }
    }

    /// <summary>
    /// The cursor in a text. Throws FilterException for a cursor of another order, or of another search, since each search has its own
    /// numbers.
    /// </summary>
    public OfferCursor Read(string text, OfferOrder order, string path)
    {
        var cursor = OfferCursor.Read(text, order, path);
        return found is null || found.Admits(cursor.Number) ? cursor : throw FilterException.Cursor(
            path, "The cursor belongs to another search, or to distances from another point: ask the first page of this one.");
    }

    private static long Number(OfferOrderField field, Offer offer) => field == OfferOrderField.Updated
        ? offer.UpdatedAt.UtcTicks
        : offer.Content.ValidFrom?.DayNumber ?? -1;

    private static int[] Sorted(OfferSlots offers, OfferOrderField field)
    {
        int[] sorted = [.. offers.Taken.Members()];
        if (field == OfferOrderField.Title)
            return DutchOrder.Sort(sorted, ordinal => offers[ordinal].Content.Title.Dutch, ordinal => offers[ordinal].Id);
        var keys = Array.ConvertAll(sorted, ordinal => (Number: Number(field, offers[ordinal]), offers[ordinal].Id));
        keys.AsSpan().Sort(
            sorted.AsSpan(),
            static (left, right) => left.Number != right.Number ? left.Number.CompareTo(right.Number) : left.Id.CompareTo(right.Id));
        return sorted;
    }

    private (int Rank, bool IsThere) Find(Key key)
    {
        var (lo, hi) = (0, Count);
        while (lo < hi)
        {
            var middle = (lo + hi) >>> 1;
            if (Compare(KeyAt(middle), key) < 0)
                lo = middle + 1;
            else
                hi = middle;
        }

        return (lo, lo < Count && Compare(KeyAt(lo), key) == 0);
    }

    private Key KeyAt(int rank)
    {
        var offer = offers[OrdinalAt(rank)];
        return found is null ? KeyOf(offer) : new Key([], found.NumberAt(rank), offer.Id);
    }

    private Key KeyOf(Offer offer) => field == OfferOrderField.Title
        ? new Key(DutchOrder.Key(offer.Content.Title.Dutch), 0, offer.Id)
        : new Key([], Number(field, offer), offer.Id);

    private static int Compare(Key left, Key right) =>
        left.Number != right.Number ? left.Number.CompareTo(right.Number) : DutchOrder.Compare(left.Title, left.Id, right.Title, right.Id);

    /// <summary>The sort key of an offer: title or number, then id.</summary>
    private readonly record struct Key(byte[] Title, long Number, Guid Id);
}
