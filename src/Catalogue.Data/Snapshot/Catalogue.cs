using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Filters;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Sets;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// One graph, published or working, at one version, in memory and immutable: a reader keeps the graph it began with. Entries are the given
/// objects; unchanged ones are shared with other graphs and versions. Every list is by name in Dutch alphabetical order, retired entries
/// included. Throws ArgumentException when two entries of one noun share an id or slug.
/// </summary>
public sealed partial class Catalogue
{
    // The orders by which all offers are sorted in advance.
    private static readonly OfferOrderField[] Orders =
        [.. Enum.GetValues<OfferOrderField>().Where(field => field < OfferOrderField.Relevance)];

    // Lazy, so that it is created after the type's static initialization, for which the indexing threads wait.
    private static readonly Lazy<Catalogue> empty = new(() => new Catalogue(new CatalogueEntries { Version = new(Guid.Empty, 0, 0) }));

    private readonly ReferenceData reference;
    private readonly OfferSlots offers;
    private readonly OfferIndex index;
    private readonly ImmutableArray<OfferSequence> sequences;
    private readonly GraphLinks links;
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
            Indexed(() => new OfferIndex(offers, reference), () => Orders.Select(field => new OfferSequence(offers, field))),
            new GraphLinks(offers, reference),
            names: null)
    {
    }

    private Catalogue(
        CatalogueVersion version,
        ReferenceData reference,
        OfferSlots offers,
        (OfferIndex Index, ImmutableArray<OfferSequence> Sequences) indexed,
        GraphLinks links,
        OfferNames? names)
    {
        (Version, this.reference, this.offers, (index, sequences), this.links) = (version, reference, offers, indexed, links);
        offersByTitle = new(() => [.. ToOffers(offers.Taken)]);
        offerNames = names is null ? new(() => new OfferNames(offers)) : new(names);
    }

    /// <summary>A catalogue without entries, as before the first commit.</summary>
    public static Catalogue Empty => empty.Value;

    public CatalogueVersion Version { get; }

    public int OfferCount => offers.Count;

    /// <summary>Computed on first access.</summary>
    public ImmutableArray<Offer> Offers => offersByTitle.Value;

    public ImmutableArray<Organisation> Organisations => reference.Organisations.All;

    public ImmutableArray<School> Schools => reference.Schools.All;

    public ImmutableArray<Municipality> Municipalities => reference.Municipalities.All;

    public ImmutableArray<Neighbourhood> Neighbourhoods => reference.Neighbourhoods.All;

    public ImmutableArray<Theme> Themes => reference.Themes.All;

    public ImmutableArray<ConsultationPlatform> Platforms => reference.Platforms.All;

    internal OfferSlots Slots => offers;

    internal ReferenceData Reference => reference;

    internal OfferIndex Index => index;

    /// <summary>Computed on first access.</summary>
    internal OfferNames OfferNames => offerNames.Value;

    /// <summary>All offers by title.</summary>
    internal OfferSequence ByTitle => sequences[(int)OfferOrderField.Title];

    /// <summary>
    /// The offers that match a filter, among all or among a search's result in this same catalogue. Today decides which are current, and
    /// the date for a school's network.
    /// </summary>
    public OfferSelection Select(OfferFilter filter, DateOnly today, FoundOffers? search = null) => new(
        offers,
        index.Matching(filter, today, search?.Set),
        search is null ? sequences : sequences.Add(search.Sequence),
        new FacetQuestion(reference, index, filter, today, search?.Set),
        filter.Near is { } near ? set => OffersByDistance.Of(this, near, set) : null);

    /// <summary>
    /// The other graph of the same version, with these offers. Offers that are the same objects keep their slots, so that they are not
    /// indexed twice.
    /// </summary>
    internal Catalogue Showing(ImmutableArray<Offer> others)
    {
        var bits = new ulong[OfferSet.Words(offers.Size)];
        var different = new List<Offer>();
        foreach (var offer in others)
        {
            if (offers.OrdinalOf(offer.Id) is >= 0 and var ordinal && ReferenceEquals(offers[ordinal], offer))
                bits[ordinal >>> 6] |= 1UL << ordinal;
            else
                different.Add(offer);
        }

        var same = offers.Among(OfferSet.FromBits(offers.Size, bits));
        var indexed = Indexed(() => index.Among(same, reference), () => sequences.Select(sequence => sequence.Among(same)));
        var among = new Catalogue(Version, reference, same, indexed, links.Among(same), names: null);
        return different.Count == 0 ? among : among.Next(Version, reference, new([.. different.Select(offer => offer.Id)], [.. different]));
    }

    /// <summary>
    /// The next version of this graph. Changes are merged into copies of the indexes and orders they affect, so that the cost depends on
    /// the changes. Everything is rebuilt when a neighbourhood changed its municipality, or when no slot is free for a new offer.
    /// </summary>
    internal Catalogue Next(CatalogueVersion version, ReferenceData now, Replacement<Offer> replaced)
    {
        if (!now.HasSameMunicipalities(reference) || offers.ChangesBy(replaced) is not { } changes)
            return new(version, now, [.. Offers.Where(offer => !replaced.Ids.Contains(offer.Id)), .. replaced.Now]);
        var next = offers.With(changes);
        return new(
            version,
            now,
            next,
            Indexed(() => index.Next(changes, next, reference, now), () => sequences.Select(sequence => sequence.Next(changes, next))),
            links.Next(changes, next, now),
            offerNames.IsValueCreated ? OfferNames.Next(changes) : null);
    }

    // Indexes and orders are independent of each other, so they are built concurrently.
    private static (OfferIndex Index, ImmutableArray<OfferSequence> Sequences) Indexed(
        Func<OfferIndex> index, Func<IEnumerable<OfferSequence>> sequences)
    {
        (OfferIndex? Index, ImmutableArray<OfferSequence> Sequences) indexed = default;
        Parallel.Invoke(() => indexed.Index = index(), () => indexed.Sequences = [.. sequences()]);
        return (indexed.Index!, indexed.Sequences);
    }
}
