using System.Buffers.Text;
using Catalogue.Data.Filters;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Snapshot;

public sealed class PageTests
{
    private readonly Sample sample = new();

    [Fact]
    public void Titles_are_in_the_Dutch_alphabet()
    {
        foreach (var title in new[] { "zomer", "Één", "appel", "Zee", "école", "Eend" })
            sample.Offer(title);

        Assert.Equal("appel, école, Één, Eend, Zee, zomer", sample.Found(OfferFilter.None));
        Assert.Equal(
            ["zomer", "Zee", "Eend", "Één", "école", "appel"], Titles(Page(new OfferOrder(OfferOrderField.Title, Descending: true))));
    }

    [Fact]
    public void The_most_recently_changed_come_first()
    {
        sample.Offer("a", updatedAt: new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
        sample.Offer("b", updatedAt: new(2026, 1, 1, 13, 30, 0, TimeSpan.FromHours(2)));
        sample.Offer("c", updatedAt: new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(["c", "a", "b"], Titles(Page(new(OfferOrderField.Updated, Descending: true))));
    }

    [Fact]
    public void An_offer_without_a_start_has_always_been_and_comes_before_every_start()
    {
        sample.Offer("a", content => content with { ValidFrom = new(2027, 1, 1) });
        sample.Offer("b", content => content with { ValidFrom = new(2026, 1, 1) });
        sample.Offer("c");

        Assert.Equal(["c", "b", "a"], Titles(Page(new(OfferOrderField.Start))));
        Assert.Equal(["a", "b", "c"], Titles(Page(new OfferOrder(OfferOrderField.Start, Descending: true))));
    }

    [Fact]
    public void Equal_keys_are_told_apart_by_id()
    {
        var first = sample.Offer("same");
        var second = sample.Offer("same");

        Assert.Equal([first.Id, second.Id], Page(OfferOrder.ByTitle).Offers.Select(offer => offer.Id));
        Assert.Equal(
            [second.Id],
            Page(OfferOrder.ByTitle, PageRequest.Of(after: Page(OfferOrder.ByTitle).StartCursor)).Offers.Select(offer => offer.Id));
    }

    [Fact]
    public void A_page_has_twenty_offers_unless_asked_otherwise_and_tells_whether_there_are_more()
    {
        for (var i = 0; i < 45; i++)
            sample.Offer($"offer {i:D2}");

        var first = Page(OfferOrder.ByTitle);
        var second = Page(OfferOrder.ByTitle, PageRequest.Of(after: first.EndCursor));
        var third = Page(OfferOrder.ByTitle, PageRequest.Of(first: 100, after: second.EndCursor));

        Assert.Equal((20, 45, true, false), (first.Offers.Length, first.TotalCount, first.HasNextPage, first.HasPreviousPage));
        Assert.Equal((20, 45, true, true), (second.Offers.Length, second.TotalCount, second.HasNextPage, second.HasPreviousPage));
        Assert.Equal((5, 45, false, true), (third.Offers.Length, third.TotalCount, third.HasNextPage, third.HasPreviousPage));
    }

    [Fact]
    public void Before_alone_gives_the_offers_right_before()
    {
        for (var i = 0; i < 30; i++)
            sample.Offer($"offer {i:D2}");
        var last = Page(OfferOrder.ByTitle, PageRequest.Of(last: 1));

        var page = Page(OfferOrder.ByTitle, PageRequest.Of(before: last.StartCursor));

        Assert.Equal(("offer 09", "offer 28"), (page.Offers[0].Content.Title.Dutch, page.Offers[^1].Content.Title.Dutch));
    }

    [Fact]
    public void A_page_of_none_still_counts()
    {
        sample.Offer("a");

        var page = Page(OfferOrder.ByTitle, PageRequest.Of(first: 0));

        Assert.Equal((0, 1, true, null), (page.Offers.Length, page.TotalCount, page.HasNextPage, page.EndCursor));
    }

    [Fact]
    public void An_empty_catalogue_has_an_empty_page()
    {
        var page = Page(new(OfferOrderField.Updated, Descending: true));

        Assert.Equal((0, 0, false, false), (page.Offers.Length, page.TotalCount, page.HasNextPage, page.HasPreviousPage));
    }

    [Fact]
    public void Sizes_that_no_page_has_are_refused()
    {
        Assert.Equal("first", Assert.Throws<FilterException>(() => PageRequest.Of(first: -1)).Path);
        Assert.Equal("first", Assert.Throws<FilterException>(() => PageRequest.Of(first: 101)).Path);
        Assert.Equal("last", Assert.Throws<FilterException>(() => PageRequest.Of(last: 101)).Path);
        Assert.Equal("last", Assert.Throws<FilterException>(() => PageRequest.Of(first: 1, last: 1)).Path);
    }

    [Fact]
    public void A_cursor_that_is_not_ours_is_refused()
    {
        sample.Offer("Huiswerkbegeleiding");
        var cursor = Page(OfferOrder.ByTitle).StartCursor!;
        var edited = Base64Url.DecodeFromChars(cursor);
        edited[20]++;

        foreach (var wrong in new[] { "", "x", "not a cursor", "YXJyYXljb25uZWN0aW9uOjA", cursor[..^3], cursor + "A", "é", Base64Url.EncodeToString(edited), new string('A', 10_000) })
        {
            var refusal = Assert.Throws<FilterException>(() => Page(OfferOrder.ByTitle, PageRequest.Of(after: wrong)));
            Assert.Equal((FilterException.BadCursor, "after"), (refusal.Code, refusal.Path));
        }
    }

    [Fact]
    public void A_cursor_of_another_order_is_refused()
    {
        sample.Offer("a");
        var cursor = Page(OfferOrder.ByTitle).StartCursor;

        foreach (var order in new OfferOrder[] { new(OfferOrderField.Start), new(OfferOrderField.Updated, Descending: true), new OfferOrder(OfferOrderField.Title, Descending: true) })
        {
            var refusal = Assert.Throws<FilterException>(() => Page(order, PageRequest.Of(before: cursor)));
            Assert.Equal((FilterException.BadCursor, "before"), (refusal.Code, refusal.Path));
        }
    }

    private static IEnumerable<string> Titles(OfferPage page) => page.Offers.Select(offer => offer.Content.Title.Dutch);

    private OfferPage Page(OfferOrder order, PageRequest? request = null) =>
        sample.Catalogue.Select(Sample.AllTimes, Sample.Today).Page(order, request ?? PageRequest.Of());
}
