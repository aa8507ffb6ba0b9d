using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Naming;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Schools;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Filters;

/// <summary>
/// The facets of place, which depend on each other: one and the same school, or one and the same area, must match all place filters. The
/// result of all other filters is computed once; each value is then a query about places only. Offers at schools and offers at large are
/// disjoint.
/// </summary>
internal sealed class PlaceFacets
{
    private readonly PlaceIndex places;
    private readonly ReferenceData reference;
    private readonly OfferFilter filter;
    private readonly DateOnly day;
    private readonly OfferSet others;

    public PlaceFacets(PlaceIndex places, FacetQuestion question)
    {
        (this.places, reference, filter) = (places, question.Reference, question.Filter);
        day = PlaceIndex.DayOf(filter, question.Today);
        others = question.Matching(OfferFilters.Places.Facets.Aggregate(filter, OfferFilters.Places.Without));
    }

    public ImmutableArray<FacetValue> Of(FacetDimension facet) => facet switch
    {
        FacetDimension.Networks => Networks(),
        FacetDimension.Municipalities => Municipalities(),
        FacetDimension.Schools => Schools(),
        FacetDimension.Neighbourhoods => Neighbourhoods(),
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    private ImmutableArray<FacetValue> Networks()
    {
        var asked = places.Ask(filter);
        return Each(
            FacetDimension.Networks,
            Enum.GetValues<SchoolNetwork>(),
            network => filter with { Networks = [network] },
            filter.Networks.OrEmpty().Contains,
            question => Count(question, asked, AtLarge(question)));
    }

    private ImmutableArray<FacetValue> Municipalities()
    {
        var (asked, atLarge) = (places.Ask(filter), AtLarge(filter));
        return Each(
            FacetDimension.Municipalities,
            reference.Municipalities.All,
            entry => filter with { Municipalities = [entry.Id] },
            entry => filter.Municipalities.OrEmpty().Contains(entry.Id),
            question => Count(question, asked, atLarge));
    }

    // Those with the most offers first, then by name.
    private ImmutableArray<FacetValue> Schools()
    {
        var (asked, none) = (places.Ask(filter), OfferSet.Empty(others.Size));
        var values = Each(
            FacetDimension.Schools,
            reference.Schools.All,
            entry => filter with { Schools = [entry.Id] },
            entry => filter.Schools.OrEmpty().Contains(entry.Id),
            question => Count(question, asked, none));
        return [.. values.OrderByDescending(value => value.Count)];
    }

    // Municipalities, which replace the neighbourhoods asked for, and below each its deelgemeenten and their wijken.
    private ImmutableArray<FacetValue> Neighbourhoods()
    {
        var atLarge = AtLarge(filter);
        return Each(
            FacetDimension.Municipalities,
            reference.Municipalities.All,
            entry => filter with { Municipalities = [entry.Id], Neighbourhoods = [] },
            entry => filter.Municipalities.OrEmpty().Contains(entry.Id),
            question => Count(question, null, atLarge),
            entry => [.. reference.NeighbourhoodsOf(entry).Where(IsRoot).Select(Tree)]);

        bool IsRoot(Neighbourhood entry) => entry.Parent is not { } parent || reference.Neighbourhoods.Find(parent) is null;

        FacetValue Tree(Neighbourhood entry)
        {
            var question = filter with { Neighbourhoods = [entry.Id] };
            return new FacetValue(
                FacetDimension.Neighbourhoods,
                entry,
                Count(question, places.Ask(question), atLarge),
                filter.Neighbourhoods.OrEmpty().Contains(entry.Id),
                [.. reference.NeighbourhoodTree.ChildrenOf(entry.Id).Select(Tree)]);
        }
    }

    private static ImmutableArray<FacetValue> Each<T>(
        FacetDimension dimension,
        IEnumerable<T> values,
        Func<T, OfferFilter> ask,
        Func<T, bool> isSelected,
        Func<OfferFilter, int> count,
        Func<T, ImmutableArray<FacetValue>>? children = null)
        where T : notnull =>
        [.. values.Select(value => new FacetValue(dimension, value, count(ask(value)), isSelected(value), children?.Invoke(value) ?? []))];

    // The offers at large that can match, whatever place is selected.
    private OfferSet AtLarge(OfferFilter question) => question.Schools.IsDefaultOrEmpty
        ? OfferSets.Intersection([others, places.AtLarge.OpenTo(question.Networks.OrEmpty())])
        : OfferSet.Empty(others.Size);

    private int Count(OfferFilter question, AskedNeighbourhoods? asked, OfferSet atLarge)
    {
        var serving = atLarge.Count == 0 ? null : places.AtLarge.Serving(asked, question.Municipalities.OrEmpty());
        var atSchools = OfferSets.CountOfBoth(others, places.AtSchools.Matching(question, asked, day));
        return atSchools + (serving is null ? atLarge.Count : OfferSets.CountOfBoth(atLarge, serving));
    }
}
