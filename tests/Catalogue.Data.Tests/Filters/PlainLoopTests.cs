using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Snapshot;

namespace Catalogue.Data.Tests.Filters;

/// <summary>
/// The index against the plain loop, over random catalogues, half of them built at once and half grown by changes. A failure names its
/// seed: run that one alone to see it again.
/// </summary>
public sealed class PlainLoopTests
{
    private const int Seeds = 1000;

    private static readonly ImmutableArray<OfferOrder> Orders =
        [.. Enum.GetValues<OfferOrderField>().Where(field => field < OfferOrderField.Relevance).SelectMany(field => new[] { new OfferOrder(field), new OfferOrder(field, Descending: true) })];

    [Fact]
    public void The_index_answers_exactly_as_a_plain_loop_over_the_offers()
    {
        var answers = 0;
        ForEverySeed((random, entries, catalogue) =>
        {
            for (var i = 0; i < 8; i++)
            {
                var (filter, today) = (random.Filter(entries), random.Day());
                var expected = PlainLoop.Matching(entries, filter, today).Select(offer => offer.Id).ToHashSet();
                var selection = catalogue.Select(filter, today);
                Assert.Equal(expected.Count, selection.Count);
                Assert.All(entries.Offers, offer => Assert.Equal(expected.Contains(offer.Id), selection.Contains(offer.Id)));
                answers += expected.Count > 0 ? 1 : 0;
            }
        });
        Assert.True(answers > Seeds, $"Only {answers} of {Seeds * 8} filters found anything: the catalogues are too poor to prove much.");
    }

    [Fact]
    public void Pages_walked_forwards_and_backwards_give_the_whole_list_in_order() => ForEverySeed((random, entries, catalogue) =>
    {
        var (filter, today, order) = (random.Filter(entries), random.Day(), random.Pick(Orders));
        var expected = PlainLoop.Sorted(PlainLoop.Matching(entries, filter, today), order);
        var selection = catalogue.Select(filter, today);
        foreach (var backward in new[] { false, true })
            Assert.Equal(Titles(expected), Titles(Walked(selection, order, backward, random, expected.Count)));
    });

    [Fact]
    public void A_cursor_keeps_its_place_while_the_catalogue_changes() => ForEverySeed((random, entries, catalogue) =>
    {
        if (entries.Offers.IsEmpty)
            return;
        var (filter, today, order) = (random.Filter(entries), random.Day(), random.Pick(Orders));
        var (left, right) = (random.Pick(entries.Offers), random.Pick(entries.Offers));
        var page = catalogue.Select(Sample.AllTimes, today).Page(order, PageRequest.Of(first: 1));
        var changed = random.Changed(entries);
        var selection = catalogue.Next(entries, changed).Select(filter, today);
        var all = PlainLoop.Sorted(PlainLoop.Matching(changed, filter, today), order);
        var between = all.Where(offer => PlainLoop.Compare(offer, left, order) > 0 && PlainLoop.Compare(offer, right, order) < 0).ToList();

        var forward = selection.Page(order, PageRequest.Of(first: 5, after: page.Cursor(left), before: page.Cursor(right)));
        var backward = selection.Page(order, PageRequest.Of(last: 5, after: page.Cursor(left), before: page.Cursor(right)));

        Assert.Equal(Titles(between.Take(5)), Titles(forward.Offers));
        Assert.Equal(Titles(between.TakeLast(5)), Titles(backward.Offers));
        Assert.Equal(all.Count, forward.TotalCount);
        if (between.Count > 0)
        {
            Assert.Equal(all[0].Id != forward.Offers[0].Id, forward.HasPreviousPage);
            Assert.Equal(all[^1].Id != forward.Offers[^1].Id, forward.HasNextPage);
            Assert.Equal(all[0].Id != backward.Offers[0].Id, backward.HasPreviousPage);
            Assert.Equal(all[^1].Id != backward.Offers[^1].Id, backward.HasNextPage);
        }
    });

    private static List<Offer> Walked(OfferSelection selection, OfferOrder order, bool backward, RandomEntries random, int total)
    {
        var walked = new List<Offer>();
        string? cursor = null;
        while (true)
        {
            var size = random.Pick<int>([1, 2, 3, 7, 100]);
            var page =
                selection.Page(order, backward ? PageRequest.Of(last: size, before: cursor) : PageRequest.Of(first: size, after: cursor));
            Assert.Equal(total, page.TotalCount);
            Assert.Equal(walked.Count > 0, backward ? page.HasNextPage : page.HasPreviousPage);
            walked.InsertRange(backward ? 0 : walked.Count, page.Offers);
            Assert.Equal(walked.Count < total, backward ? page.HasPreviousPage : page.HasNextPage);
            if (!(backward ? page.HasPreviousPage : page.HasNextPage))
                return walked;
            cursor = backward ? page.StartCursor : page.EndCursor;
        }
    }

    private static List<string> Titles(IEnumerable<Offer> offers) => [.. offers.Select(offer => $"{offer.Content.Title.Dutch} {offer.Id}")];

    private static void ForEverySeed(Action<RandomEntries, CatalogueEntries, Data.Snapshot.Catalogue> check)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomEntries(new Random(seed));
            var entries = random.Entries(offers: seed % 50 == 49 ? 300 : seed % 60);
            try
            {
                check(random, entries, seed % 2 == 0 ? new Data.Snapshot.Catalogue(entries) : Grown.Into(entries, random));
            }
            catch (Exception failure)
            {
                Assert.Fail($"Seed {seed}: {failure.Message}");
            }
        }
    }
}
