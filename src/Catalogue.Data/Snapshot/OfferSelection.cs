using System.Collections.Immutable;
using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;
using Catalogue.Data.Time;

namespace Catalogue.Data.Snapshot;

/// <summary>The offers of one catalogue that match a filter: their number, membership, pages and facets.</summary>
public sealed class OfferSelection
{
    private readonly OfferSlots offers;
    private readonly OfferSet set;
    private readonly ImmutableArray<OfferSequence> sequences;
    private readonly FacetQuestion facets;

    private readonly Func<OfferSet, OfferSequence>? byDistance;

    internal OfferSelection(
        OfferSlots offers,
        OfferSet set,
        ImmutableArray<OfferSequence> sequences,
        FacetQuestion facets,
        Func<OfferSet, OfferSequence>? byDistance) =>
        (this.offers, this.set, this.sequences, this.facets, this.byDistance) = (offers, set, sequences, facets, byDistance);

    public int Count => set.Count;

    public bool Contains(Guid offer) => offers.OrdinalOf(offer) is >= 0 and var ordinal && set.Contains(ordinal);

    /// <summary>
    /// For each value of a dimension, the number of offers if it were the only one selected there. Values that count no offers are left out
    /// unless zeros is set. Entries are by name; organisations, schools and languages with the most offers first; others in their own
    /// order. Computed on each call.
    /// </summary>
    public ImmutableArray<FacetValue> Facet(FacetDimension dimension, bool zeros = false) =>
        FacetValue.Pruned(facets.Count(dimension), zeros);

    /// <summary>
    /// Throws FilterException for an invalid cursor or one of another order, for relevance without a search, and for distance without a
    /// point.
    /// </summary>
    public OfferPage Page(OfferOrder order, PageRequest request)
    {
        var sequence = In(order.Field);
        var walk = new OfferWalk(set, sequence, order.Descending);
        var start = request.After is { } after ? walk.After(sequence.Read(after, order, "after")) : 0;
        var end = request.Before is { } before ? walk.Before(sequence.Read(before, order, "before")) : walk.End;
        return request.Backward
            ? Backward(walk, sequence, order, start, end, request.Size)
            : Forward(walk, sequence, order, start, end, request.Size);
    }

    private OfferPage Forward(OfferWalk walk, OfferSequence sequence, OfferOrder order, int start, int end, int size)
    {
        var page = ImmutableArray.CreateBuilder<Offer>(Math.Min(size, Count));
        var place = start;
        while (page.Count < size && walk.Next(place) is var next && next < end)
        {
            page.Add(offers[walk.OrdinalAt(next)]);
            place = next + 1;
        }

        return new OfferPage(
            page.ToImmutable(),
            order,
            Count,
            HasNextPage: walk.Next(place) < walk.End,
            HasPreviousPage: walk.Previous(start - 1) >= 0,
            Cursors(sequence, order));
    }

    private OfferPage Backward(OfferWalk walk, OfferSequence sequence, OfferOrder order, int start, int end, int size)
    {
        var page = ImmutableArray.CreateBuilder<Offer>(Math.Min(size, Count));
        var place = end;
        while (page.Count < size && walk.Previous(place - 1) is var previous && previous >= start)
        {
            page.Add(offers[walk.OrdinalAt(previous)]);
            place = previous;
        }

        page.Reverse();
        return new OfferPage(
            page.ToImmutable(),
            order,
            Count,
            HasNextPage: walk.Next(end) < walk.End,
            HasPreviousPage: walk.Previous(place - 1) >= 0,
            Cursors(sequence, order));
    }

    private OfferSequence In(OfferOrderField field)
    {
        if (field == OfferOrderField.Distance)
        {
            return byDistance?.Invoke(set)
                ?? throw FilterException.Input(
                    "orderBy.field", "There is no point to be far from: DISTANCE is the order of a list with `near` in its filter.");
        }

        return (int)field < sequences.Length
            ? sequences[(int)field]
            : throw FilterException.Input(
                "orderBy.field", "There is nothing to be relevant to: RELEVANCE is the order of a list with search.");
    }

    private Func<Offer, string> Cursors(OfferSequence sequence, OfferOrder order) =>
        offer => sequence.CursorOf(order, offer, offers.OrdinalOf(offer.Id)).Write();
}
