using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// The facets of place, which hang together: one and the same school must satisfy all that is asked of them, and so must one and the same area. What all other
/// dimensions let through is found once; each value is then a question about places alone. Offers at schools and offers at large are never the same.
/// </summary>
internal sealed class PlaceFacets
{
    private readonly Catalogue catalogue;
    private readonly OfferIndex index;
    private readonly OfferFilter filter;
    private readonly DateOnly day;
    private readonly OfferSet others;

    public PlaceFacets(Catalogue catalogue, OfferIndex index, OfferFilter filter, DateOnly today, OfferSet? among)
    {
        (this.catalogue, this.index) = (catalogue, index);
        this.filter = filter;
        day = OfferIndex.DayOf(filter, today);
        others = index.Matching(filter with { Networks = [], Neighbourhoods = [], Municipalities = [], Schools = [] }, today, among);
    }

    public ImmutableArray<FacetValue> Networks()
    {
        var asked = index.Ask(filter);
        return Each(FacetDimension.Networks, Enum.GetValues<SchoolNetwork>(), network => filter with { Networks = [network] }, filter.Networks.OrEmpty().Contains, question => Count(question, asked, AtLarge(question)));
    }

    public ImmutableArray<FacetValue> Municipalities()
    {
        var (asked, atLarge) = (index.Ask(filter), AtLarge(filter));
        return Each(FacetDimension.Municipalities, catalogue.Municipalities, entry => filter with { Municipalities = [entry.Id] }, entry => filter.Municipalities.OrEmpty().Contains(entry.Id), question => Count(question, asked, atLarge));
    }

    /// <summary>The most first, then by name.</summary>
    public ImmutableArray<FacetValue> Schools()
    {
        var (asked, none) = (index.Ask(filter), OfferSet.Empty(others.Size));
        var values = Each(FacetDimension.Schools, catalogue.Schools, entry => filter with { Schools = [entry.Id] }, entry => filter.Schools.OrEmpty().Contains(entry.Id), question => Count(question, asked, none));
        return [.. values.OrderByDescending(value => value.Count)];
    }

    /// <summary>Municipalities, which are asked in place of neighbourhoods, and under each its deelgemeenten and their wijken.</summary>
    public ImmutableArray<FacetValue> Neighbourhoods()
    {
        var atLarge = AtLarge(filter);
        return Each(
            FacetDimension.Municipalities,
            catalogue.Municipalities,
            entry => filter with { Municipalities = [entry.Id], Neighbourhoods = [] },
            entry => filter.Municipalities.OrEmpty().Contains(entry.Id),
            question => Count(question, null, atLarge),
            entry => [.. catalogue.NeighbourhoodsOf(entry).Where(inside => inside.Parent is not { } parent || catalogue.FindNeighbourhood(parent) is null).Select(Tree)]);

        FacetValue Tree(Neighbourhood entry)
        {
            var question = filter with { Neighbourhoods = [entry.Id] };
            return new FacetValue(
                FacetDimension.Neighbourhoods, entry, Count(question, index.Ask(question), atLarge), filter.Neighbourhoods.OrEmpty().Contains(entry.Id), [.. catalogue.ChildrenOf(entry).Select(Tree)]);
        }
    }

    private static ImmutableArray<FacetValue> Each<T>(
        FacetDimension dimension, IEnumerable<T> values, Func<T, OfferFilter> ask, Func<T, bool> isSelected, Func<OfferFilter, int> count, Func<T, ImmutableArray<FacetValue>>? children = null)
        where T : notnull =>
        [.. values.Select(value => new FacetValue(dimension, value, count(ask(value)), isSelected(value), children?.Invoke(value) ?? []))];

    // Of the offers open at large those that could be meant, whatever place is asked.
    private OfferSet AtLarge(OfferFilter question) => question.Schools.IsDefaultOrEmpty
        ? OfferSets.Intersection([others, index.AtLarge.OpenTo(question.Networks.OrEmpty())])
        : OfferSet.Empty(others.Size);

    private int Count(OfferFilter question, AskedNeighbourhoods? asked, OfferSet atLarge)
    {
        var serving = atLarge.Count == 0 ? null : index.AtLarge.Serving(asked, question.Municipalities.OrEmpty());
        return OfferSets.CountOfBoth(others, index.AtSchools.Matching(question, asked, day)) + (serving is null ? atLarge.Count : OfferSets.CountOfBoth(atLarge, serving));
    }
}
