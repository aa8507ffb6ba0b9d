using System.Collections.Immutable;
using Catalogue.Data.Filters;
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
    // Those by which all offers are sorted beforehand.
    private static readonly OfferOrderField[] Orders = [.. Enum.GetValues<OfferOrderField>().Where(field => field < OfferOrderField.Relevance)];

    // Later than the type itself, which the threads that index wait for.
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

    /// <summary>One without entries, before there ever was a commit.</summary>
    public static Catalogue Empty => empty.Value;

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

    internal OfferIndex Index => index;

    /// <summary>Made when it is first asked.</summary>
    internal OfferNames OfferNames => offerNames.Value;

    /// <summary>The place of an offer among all by title, by its ordinal.</summary>
    internal int RankByTitle(int ordinal) => ByTitle.RankOf(ordinal);

    private OfferSequence ByTitle => sequences[(int)OfferOrderField.Title];

    /// <summary>
    /// The offers that a filter lets through, of all or of those that a search in this very catalogue found. Today settles what is current,
    /// and of which day a school's network is asked.
    /// </summary>
    public OfferSelection Select(OfferFilter filter, DateOnly today, OfferRanking? search = null) => new(
        offers,
        index.Matching(filter, today, search?.Set),
        search is null ? sequences : sequences.Add(search.Sequence),
        new FacetQuestion(this, index, filter, today, search?.Set),
        filter.Near is { } near ? set => OffersByDistance.Of(this, near, set) : null);

    /// <summary>
    /// The other graph of the same version, which shows these offers. Those that are the very objects of this one keep their slots, so that
    /// indexing is not done twice.
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
    /// The next version of this graph. What changes is merged into the indexes and orders as they stand, which costs what the changes do
    /// and a copy of what they are in; all is made anew where a neighbourhood has come to lie elsewhere, or where there is no slot left for
    /// an offer.
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
            Indexed(() => index.Next(changes, next, reference, now), () => sequences.Select(sequence => sequence.Next(changes, next))),
            links.Next(changes, next, now),
            offerNames.IsValueCreated ? OfferNames.Next(changes) : null);
    }

    // What is found by and what is sorted by know nothing of one another.
    private static (OfferIndex Index, ImmutableArray<OfferSequence> Sequences) Indexed(
        Func<OfferIndex> index, Func<IEnumerable<OfferSequence>> sequences)
    {
        (OfferIndex? Index, ImmutableArray<OfferSequence> Sequences) indexed = default;
        Parallel.Invoke(() => indexed.Index = index(), () => indexed.Sequences = [.. sequences()]);
        return (indexed.Index!, indexed.Sequences);
    }
}
