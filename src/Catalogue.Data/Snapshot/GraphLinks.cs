using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// The resolved references of the entries of one graph, and the offers of organisations and schools, each computed on first access. Stored
/// by slot and ordinal instead of in the entries, because entries are shared with graphs in which the same ids resolve differently.
/// </summary>
internal sealed class GraphLinks
{
    private readonly OfferSlots offers;
    private readonly ReferenceData reference;
    private readonly LazyValues<OfferLinks> ofOffers;

    public GraphLinks(OfferSlots offers, ReferenceData reference)
        : this(offers, reference, new(offers.Size))
    {
    }

    private GraphLinks(OfferSlots offers, ReferenceData reference, LazyValues<OfferLinks> ofOffers)
        : this(offers, reference, ofOffers, new(reference.Organisations.All.Length), new(reference.Schools.All.Length))
    {
    }

    private GraphLinks(
        OfferSlots offers,
        ReferenceData reference,
        LazyValues<OfferLinks> ofOffers,
        LazyValues<OffersByTitle> organised,
        LazyValues<OffersByTitle> atSchools)
    {
        (this.offers, this.reference, this.ofOffers) = (offers, reference, ofOffers);
        (Organised, AtSchools) = (organised, atSchools);
    }

    /// <summary>The offers of each organisation, by its ordinal in the roster.</summary>
    public LazyValues<OffersByTitle> Organised { get; }

    /// <summary>The offers at each school, by its ordinal in the roster.</summary>
    public LazyValues<OffersByTitle> AtSchools { get; }

    /// <summary>
    /// Cached for the offers of this graph; computed on each call for an offer of an earlier version or of the other graph.
    /// </summary>
    public OfferLinks Of(Offer offer)
    {
        var ordinal = offers.OrdinalOf(offer.Id);
        if (ordinal < 0 || !ReferenceEquals(offers[ordinal], offer))
            return new(offer, reference);
        return ofOffers.Find(ordinal) ?? ofOffers.Keep(ordinal, new(offer, reference));
    }

    /// <summary>The links of a graph with a subset of the offers, in the same slots.</summary>
    public GraphLinks Among(OfferSlots kept) => new(kept, reference, ofOffers);

    public GraphLinks Next(ImmutableArray<OfferChange> changes, OfferSlots slots, ReferenceData now) => new(
        slots,
        now,
        ReferenceEquals(now, reference) ? ofOffers.Without(changes.Select(change => change.Ordinal)) : new(slots.Size),
        Next(Organised, reference.Organisations, now.Organisations, changes, offer => [offer.Content.Organisation]),
        Next(AtSchools, reference.Schools, now.Schools, changes, offer => offer.Content.Schools));

    private static LazyValues<OffersByTitle> Next<T>(
        LazyValues<OffersByTitle> lists,
        Roster<T> before,
        Roster<T> now,
        ImmutableArray<OfferChange> changes,
        Func<Offer, ImmutableArray<Guid>> named)
        where T : class => ReferenceEquals(before, now)
        ? lists.Without(
            changes.SelectMany(change => new[] { change.Before, change.After }).OfType<Offer>().SelectMany(offer => named(offer))
                .Select(now.OrdinalOf).Where(ordinal => ordinal >= 0))
        : new(now.All.Length);
}
