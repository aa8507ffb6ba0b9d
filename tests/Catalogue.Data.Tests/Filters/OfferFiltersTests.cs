using Catalogue.Data.Filters;
using Catalogue.Data.Tests.Snapshot;

namespace Catalogue.Data.Tests.Filters;

/// <summary>The list of filters says everything once.</summary>
public sealed class OfferFiltersTests
{
    [Fact]
    public void Every_facet_is_counted_by_one_filter_and_every_member_read_by_one()
    {
        Assert.Equal(Enum.GetValues<FacetDimension>(), OfferFilters.All.SelectMany(filter => filter.Facets).Order());
        Assert.Equal(OfferFilters.All.SelectMany(filter => filter.Inputs).Distinct(), OfferFilters.All.SelectMany(filter => filter.Inputs));
    }

    [Fact]
    public void Without_its_facets_a_filter_is_not_asked_and_all_others_are_as_they_were()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var asked = random.Filter(random.Entries(offers: 5));
            foreach (var filter in OfferFilters.All.Where(filter => filter.Facets.Length > 0))
            {
                var without = filter.Facets.Aggregate(asked, filter.Without);
                Assert.False(filter.IsAsked(without), $"Seed {seed}: {filter.Inputs[0]} is still asked.");
                Assert.All(
                    OfferFilters.All.Where(other => other != filter), other => Assert.Equal(other.IsAsked(asked), other.IsAsked(without)));
            }
        }
    }

    [Fact]
    public void Random_filters_ask_every_filter_so_that_the_plain_loop_holds_each()
    {
        var asked = Enumerable.Range(0, 500).Select(seed => new RandomEntries(new Random(seed))).Select(
            random => random.Filter(random.Entries(offers: 5))).ToList();
        Assert.All(
            OfferFilters.All,
            filter => Assert.True(
                asked.Exists(filter.IsAsked), $"No random filter asks {filter.Inputs[0]}: add it to RandomEntries and PlainLoop."));
    }
}
