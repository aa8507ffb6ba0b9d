using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Sets;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>
/// `networks`, `neighbourhoods` with `nearby`, `municipalities` and `schools`: one and the same school, or one and the same area, must
/// match all of them.
/// </summary>
internal sealed class PlaceFilter : Filter
{
    public override OfferFilter Read(FilterReading reading, OfferFilter filter) => filter with
    {
        Networks = reading.List<SchoolNetwork>("networks"),
        Neighbourhoods = reading.Entries("neighbourhoods", EntryKind.Neighbourhood),
        Nearby = reading.Value<bool>("nearby") ?? false,
        Municipalities = reading.Entries("municipalities", EntryKind.Municipality),
        Schools = reading.Entries("schools", EntryKind.School),
    };

    internal override bool IsAsked(OfferFilter filter) =>
        !(filter.Networks.IsDefaultOrEmpty && filter.Neighbourhoods.IsDefaultOrEmpty
            && filter.Municipalities.IsDefaultOrEmpty && filter.Schools.IsDefaultOrEmpty);

    internal override OfferFilter Without(OfferFilter filter, FacetDimension facet) => facet switch
    {
        FacetDimension.Networks => filter with { Networks = [] },
        FacetDimension.Neighbourhoods => filter with { Neighbourhoods = [] },
        FacetDimension.Municipalities => filter with { Municipalities = [] },
        FacetDimension.Schools => filter with { Schools = [] },
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    internal override FilterIndexing Begin(OfferSlots offers, ReferenceData reference) => new Indexing(offers, reference);

    // The two indexes are built in separate passes over the offers.
    private sealed class Indexing(OfferSlots offers, ReferenceData reference) : FilterIndexing
    {
        public override void Add(int ordinal, Offer offer)
        {
        }

        public override FilterIndex ToIndex() => new PlaceIndex(
            new OffersAtSchools(offers, reference.Schools),
            new OffersAtLarge(offers, reference.NeighbourhoodTree),
            reference.NeighbourhoodTree,
            offers.Size);
    }
}

/// <summary>The offers by where they are: at schools or open at large, which are disjoint.</summary>
internal sealed class PlaceIndex(OffersAtSchools atSchools, OffersAtLarge atLarge, NeighbourhoodTree tree, int size) : FilterIndex
{
    public OffersAtSchools AtSchools => atSchools;

    public OffersAtLarge AtLarge => atLarge;

    public override FilterIndex Among(OfferSlots kept) =>
        new PlaceIndex(atSchools.Among(kept.Taken), atLarge.Among(kept.Taken), tree, size);

    public override FilterIndex Next(ImmutableArray<OfferChange> changes, OfferSlots offers, ReferenceData before, ReferenceData now) =>
        new PlaceIndex(
            atSchools.Next(changes, now.Schools), atLarge.Next(changes, now.NeighbourhoodTree), now.NeighbourhoodTree, offers.Size);

    public override void Narrow(FilterQuestion question, List<OfferSet> sets)
    {
        if (!OfferFilters.Places.IsAsked(question.Filter))
            return;
        var asked = Ask(question.Filter);
        sets.Add(OfferSets.Union(size, [atSchools.Matching(
            question.Filter, asked, DayOf(question.Filter, question.Today)), atLarge.Matching(question.Filter, asked)]));
    }

    public override ImmutableArray<FacetValue> Count(FacetDimension facet, FacetQuestion question) =>
        new PlaceFacets(this, question).Of(facet);

    /// <summary>The date for which a school's network is looked up.</summary>
    public static DateOnly DayOf(OfferFilter filter, DateOnly today) =>
        (filter.Period ?? Period.CurrentAndComing(today)).DayNearestTo(today);

    /// <summary>The areas that the selected neighbourhoods reach; null when none is selected.</summary>
    public AskedNeighbourhoods? Ask(OfferFilter filter) =>
        filter.Neighbourhoods.IsDefaultOrEmpty ? null : tree.Ask(filter.Neighbourhoods.AsSpan(), filter.Nearby);
}
