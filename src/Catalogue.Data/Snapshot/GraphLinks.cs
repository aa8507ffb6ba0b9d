using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// What the entries of one graph name, resolved, and the offers of organisations and schools, each made when it is first asked. Kept by
/// slot and by place, not in the entries: these are shared with graphs in which the same ids lead elsewhere.
/// </summary>
internal sealed class GraphLinks
{
    private readonly OfferSlots offers;
    private readonly ReferenceData reference;
    private readonly LazyValues<OfferLinks> ofOffers;

    public GraphLinks(OfferSlots offers, ReferenceData reference)
        : this(offers, reference, new(offers.Size), new(reference.Organisations.All.Length), new(reference.Schools.All.Length))
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

    /// <summary>The offers of each organisation, by its place in the roster.</summary>
    public LazyValues<OffersByTitle> Organised { get; }

    /// <summary>The offers at each school, by its place in the roster.</summary>
    public LazyValues<OffersByTitle> AtSchools { get; }

    /// <summary>Of an offer as this graph shows it they are kept, of one of the past or of another graph made each time.</summary>
    public OfferLinks Of(Offer offer)
    {
        var ordinal = offers.OrdinalOf(offer.Id);
        if (ordinal < 0 || !ReferenceEquals(offers[ordinal], offer))
            return new(offer, reference);
        return ofOffers.Find(ordinal) ?? ofOffers.Keep(ordinal, new(offer, reference));
    }

    /// <summary>Those of a graph that shows some of the offers, in the same slots.</summary>
    public GraphLinks Among(OfferSlots kept) => new(
        kept, reference, ofOffers, new(reference.Organisations.All.Length), new(reference.Schools.All.Length));

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
