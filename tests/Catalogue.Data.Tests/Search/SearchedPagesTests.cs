using Catalogue.Data.Filters;
using Catalogue.Data.Search;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Filters;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Search;

/// <summary>Search, filter, order and pages together, on random catalogues, against a plain loop over what was found.</summary>
public sealed class SearchedPagesTests
{
    private const int Seeds = 300;

    [Fact]
    public void Pages_walked_in_both_directions_are_the_plain_list()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var entries = random.Entries(offers: seed % 60 == 59 ? 150 : seed % 40);
            var (filter, today) = (random.Filter(entries), random.Day());
            var ranks = entries.Offers.Where(_ => random.Chance(0.6)).ToDictionary(
                offer => offer.Id, _ => random.Pick<float>([0f, 0.25f, 0.5f, 6f]));
            var catalogue = seed % 2 == 0 ? new Data.Snapshot.Catalogue(entries) : Grown.Into(entries, random);
            // One that the server has not read yet is left out.
            var ranking = Found.In(catalogue, [.. ranks.Keys, Guid.Empty], id => ranks.GetValueOrDefault(id));

            var plain = PlainLoop.Matching(
                entries with { Offers = [.. entries.Offers.Where(offer => ranks.ContainsKey(offer.Id))] }, filter, today)
                .OrderByDescending(offer => ranks[offer.Id]).ThenBy(offer => offer.Id).Select(offer => offer.Id).ToArray();
            var selection = catalogue.Select(filter, today, ranking);

            Assert.Equal(plain.Length, selection.Count);
            Assert.Equal(plain, Walk(selection, OfferOrder.BestFirst, 3, backward: false));
            Assert.Equal(plain, Walk(selection, OfferOrder.BestFirst, 4, backward: true));
            Assert.Equal(plain.Reverse(), Walk(selection, new OfferOrder(OfferOrderField.Relevance, Descending: true), 5, backward: false));
            Assert.Equal(plain.Order(), Walk(selection, OfferOrder.ByTitle, 5, backward: false).Order());
        }
    }

    [Fact]
    public void A_cursor_keeps_its_place_when_offers_are_found_or_found_no_more()
    {
        var random = new RandomEntries(new Random(1));
        var catalogue = new Data.Snapshot.Catalogue(random.Entries(30));
        var all = new OfferFilter { Period = new Period() };
        var ids = catalogue.Offers.Select(offer => offer.Id).Order().ToArray();
        var before = catalogue.Select(all, RandomEntries.Middle, Found.In(catalogue, ids)).Page(OfferOrder.BestFirst, PageRequest.Of(10));
        var later = catalogue.Select(all, RandomEntries.Middle, Found.In(catalogue, ids.Where((_, place) => place is not (9 or 11 or 3))));

        Assert.Equal(
            [ids[10], ids[12], ids[13]],
            later.Page(OfferOrder.BestFirst, PageRequest.Of(3, after: before.EndCursor)).Offers.Select(offer => offer.Id));
    }

    [Fact]
    public void A_cursor_of_another_search_is_refused()
    {
        var catalogue = new Data.Snapshot.Catalogue(new RandomEntries(new Random(2)).Entries(5));
        var all = new OfferFilter { Period = new Period() };
        OfferRanking Search(string text) => OfferRanking.Of(
            catalogue, SearchText.Read(text, "nl")!, Sample.Today, [.. catalogue.Slots.Taken.Members().Select(slot => (slot, 1f))], new());
        var cursor = catalogue.Select(all, RandomEntries.Middle, Search("een")).Page(OfferOrder.BestFirst, PageRequest.Of(2)).EndCursor;

        var refusal = Assert.Throws<FilterException>(
            () => catalogue.Select(all, RandomEntries.Middle, Search("ander")).Page(
                OfferOrder.BestFirst, PageRequest.Of(2, after: cursor)));

        Assert.Equal(FilterException.BadCursor, refusal.Code);
        Assert.Contains("belongs to another search", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_search_there_is_no_relevance() => Assert.Contains(
        "RELEVANCE is the order of a list with search",
        Assert.Throws<FilterException>(
            () => new Sample().Catalogue.Select(OfferFilter.None, Sample.Today).Page(OfferOrder.BestFirst, PageRequest.Of())).Message,
        StringComparison.Ordinal);

    private static List<Guid> Walk(OfferSelection selection, OfferOrder order, int size, bool backward)
    {
        var (seen, cursor) = (new List<Guid>(), (string?)null);
        while (true)
        {
            var page =
                selection.Page(order, backward ? PageRequest.Of(last: size, before: cursor) : PageRequest.Of(first: size, after: cursor));
            seen.InsertRange(backward ? 0 : seen.Count, page.Offers.Select(offer => offer.Id));
            if (!(backward ? page.HasPreviousPage : page.HasNextPage))
                return seen;
            cursor = backward ? page.StartCursor : page.EndCursor;
        }
    }
}
