using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Search;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// One graph, published or working, at one version, in memory and immutable: a reader keeps the one it began with. Entries are
/// the objects given; those that did not change are shared with other graphs and versions. Every list is by name in the Dutch
/// alphabet, retired entries among the rest. Two entries of one noun with one id or slug are refused with ArgumentException.
/// </summary>
public sealed partial class Catalogue
{
    private readonly ReferenceData reference;
    private readonly OfferSlots offers;
    private readonly OfferIndex index;
    private readonly ImmutableArray<OfferSequence> sequences;
    private readonly Lazy<ImmutableArray<Offer>> offersByTitle;
    private readonly Lazy<OfferNames> offerNames;

    public Catalogue(CatalogueEntries entries)
        : this(entries.Version, new ReferenceData(entries), entries.Offers)
    {
    }

    internal Catalogue(CatalogueVersion version, ReferenceData reference, ImmutableArray<Offer> offers)
        : this(version, reference, new OfferSlots(offers))
    {
    }

    private Catalogue(CatalogueVersion version, ReferenceData reference, OfferSlots offers)
        : this(
            version,
            reference,
            offers,
            new OfferIndex(offers, reference),
            [.. Enum.GetValues<OfferOrderField>().Where(field => field < OfferOrderField.Relevance).Select(field => new OfferSequence(offers, field))],
            names: null)
    {
    }

    private Catalogue(CatalogueVersion version, ReferenceData reference, OfferSlots offers, OfferIndex index, ImmutableArray<OfferSequence> sequences, OfferNames? names)
    {
        (Version, this.reference, this.offers, this.index, this.sequences) = (version, reference, offers, index, sequences);
        offersByTitle = new(() => [.. ToOffers(offers.Taken)]);
        offerNames = names is null ? new(() => new OfferNames(offers)) : new(names);
    }

    public CatalogueVersion Version { get; }

    public int OfferCount => offers.Count;

    /// <summary>Made when it is first asked.</summary>
    public ImmutableArray<Offer> Offers => offersByTitle.Value;

    public ImmutableArray<Organisation> Organisations => reference.Organisations.All;

    public ImmutableArray<School> Schools => reference.Schools.All;

    public ImmutableArray<Municipality> Municipalities => reference.Municipalities.All;

    public ImmutableArray<Neighbourhood> Neighbourhoods => reference.Neighbourhoods.All;

    public ImmutableArray<Theme> Themes => reference.Themes.All;

    public ImmutableArray<ConsultationPlatform> Platforms => reference.Platforms.All;

    internal OfferSlots Slots => offers;

    internal ReferenceData Reference => reference;

    /// <summary>Made when it is first asked.</summary>
    internal OfferNames OfferNames => offerNames.Value;

    /// <summary>The place of an offer among all by title, by its ordinal.</summary>
    internal int RankByTitle(int ordinal) => ByTitle.RankOf(ordinal);

    private OfferSequence ByTitle => sequences[(int)OfferOrderField.Title];

    /// <summary>
    /// The offers that a filter lets through, of all or of those that a search in this very catalogue found. Today settles what is current, and of which day a
    /// school's network is asked.
    /// </summary>
    public OfferSelection Select(OfferFilter filter, DateOnly today, OfferRanking? search = null) => new(
        offers,
        index.Matching(filter, today, search?.Set),
        search is null ? sequences : sequences.Add(search.Sequence),
        new OfferFacets(this, index, filter, today, search?.Set),
        filter.Near is { } near ? set => OffersByDistance.Of(this, near, set) : null);

    /// <summary>
    /// The next version of this graph. What changes is merged into the indexes and orders as they stand, which costs what the changes do and a copy of what they are in;
    /// all is made anew where a neighbourhood has come to lie elsewhere, or where there is no slot left for an offer.
    /// </summary>
    internal Catalogue Next(CatalogueVersion version, ReferenceData now, Replacement<Offer> replaced)
    {
        if (!now.HasPlacesOf(reference) || offers.ChangesBy(replaced) is not { } changes)
            return new(version, now, [.. Offers.Where(offer => !replaced.Ids.Contains(offer.Id)), .. replaced.Now]);
        var next = offers.With(changes);
        return new(
            version,
            now,
            next,
            index.Next(changes, next, reference, now),
            [.. sequences.Select(sequence => sequence.Next(changes, next))],
            offerNames.IsValueCreated ? OfferNames.Next(changes) : null);
    }
}
