using Catalogue.Data.Entries;
using Catalogue.Data.Fields;
using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Filters;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Snapshot;

/// <summary>The order by distance, on random catalogues, against a plain loop over the offers near a point.</summary>
public sealed class DistanceOrderTests
{
    private const int Seeds = 400;

    private static readonly OfferOrder FarthestFirst = new(OfferOrderField.Distance, Descending: true);

    [Fact]
    public void Pages_walked_in_both_directions_are_the_plain_list()
    {
        var met = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var made = new RandomEntries(random);
            var entries = made.Entries(offers: seed % 80 == 79 ? 300 : seed % 60);
            var (near, today) = (new RandomPractice(random).Near(), made.Day());
            var filter = (seed % 2 == 0 ? made.Filter(entries) : Sample.AllTimes) with { Near = near };

            var plain = PlainLoop.Matching(entries, filter, today).OrderBy(
                offer => Plain(entries, offer, near.Point)).ThenBy(offer => offer.Id).Select(offer => offer.Id).ToArray();
            var selection = new Data.Snapshot.Catalogue(entries).Select(filter, today);

            Assert.Equal(plain, Walk(selection, new(OfferOrderField.Distance), 3, backward: false));
            Assert.Equal(plain, Walk(selection, new(OfferOrderField.Distance), 4, backward: true));
            Assert.Equal(plain.Reverse(), Walk(selection, FarthestFirst, 5, backward: false));
            Assert.Equal(plain.Reverse(), Walk(selection, FarthestFirst, 2, backward: true));
            met += plain.Length > 3 ? 1 : 0;
        }

        Assert.True(met > Seeds / 10, $"Only {met} of {Seeds} lists had more than a page.");
    }

    [Fact]
    public void A_cursor_keeps_its_place_in_a_wider_circle_and_when_offers_come_and_go()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var made = new RandomEntries(random);
            var (entries, near) = (made.Entries(offers: 60), new RandomPractice(random).Near());
            var page = new Data.Snapshot.Catalogue(entries).Select(
                Sample.AllTimes with { Near = near }, RandomEntries.Middle).Page(new(OfferOrderField.Distance), PageRequest.Of(4));
            if (page.Offers.IsEmpty)
                continue;
            var (changed, wider) = (made.Changed(entries), Sample.AllTimes with { Near = new Near(near.Point, Near.MostMetres) });
            var last = (Plain(entries, page.Offers[^1], near.Point), page.Offers[^1].Id);

            var rest = new Data.Snapshot.Catalogue(changed).Select(wider, RandomEntries.Middle).Page(
                new(OfferOrderField.Distance), PageRequest.Of(100, page.EndCursor));

            var plain = PlainLoop.Matching(changed, wider, RandomEntries.Middle).Select(
                offer => (Plain(changed, offer, near.Point), offer.Id)).Where(place => place.CompareTo(last) > 0).Order();
            Assert.Equal(plain.Select(place => place.Id), rest.Offers.Select(offer => offer.Id));
        }
    }

    [Fact]
    public void A_cursor_of_another_point_is_refused()
    {
        var catalogue = new Data.Snapshot.Catalogue(new RandomEntries(new Random(3)).Entries(80));
        OfferSelection Near(double east) => catalogue.Select(
            Sample.AllTimes with { Near = new Near(new Coordinates(50.82, east), 100_000) }, RandomEntries.Middle);
        var cursor = Near(5.2).Page(new(OfferOrderField.Distance), PageRequest.Of(2)).EndCursor;

        var refusal = Assert.Throws<FilterException>(() => Near(5.20001).Page(new(OfferOrderField.Distance), PageRequest.Of(2, cursor)));

        Assert.Equal((FilterException.BadCursor, "after"), (refusal.Code, refusal.Path));
    }

    [Fact]
    public void Without_a_point_there_is_no_distance()
    {
        var refusal = Assert.Throws<FilterException>(
            () => new Sample().Catalogue.Select(OfferFilter.None, Sample.Today).Page(new(OfferOrderField.Distance), PageRequest.Of()));

        Assert.Equal("orderBy.field", refusal.Path);
        Assert.Contains("`near`", refusal.Message, StringComparison.Ordinal);
    }

    // In whole millimetres: what is nearer than that is told apart by id.
    private static long Plain(CatalogueEntries entries, Offer offer, Coordinates point)
    {
        var nearest = double.MaxValue;
        foreach (var place in offer.Content.Places)
            nearest = place.Coordinates is null ? nearest : Math.Min(nearest, point.DistanceTo(place.Coordinates));
        if (nearest == double.MaxValue)
        {
            foreach (var school in entries.Schools)
                nearest = offer.Content.Schools.Contains(school.Id) && school.Coordinates is not null
                    ? Math.Min(nearest, point.DistanceTo(school.Coordinates))
                    : nearest;
        }

        return (long)Math.Round(nearest * 1000);
    }

    private static List<Guid> Walk(OfferSelection selection, OfferOrder order, int size, bool backward)
    {
        var (seen, cursor) = (new List<Guid>(), (string?)null);
        while (true)
        {
            var page =
                selection.Page(order, backward ? PageRequest.Of(last: size, before: cursor) : PageRequest.Of(first: size, after: cursor));
            Assert.Equal(selection.Count, page.TotalCount);
            seen.InsertRange(backward ? 0 : seen.Count, page.Offers.Select(offer => offer.Id));
            if (!(backward ? page.HasPreviousPage : page.HasNextPage))
                return seen;
            cursor = backward ? page.StartCursor : page.EndCursor;
        }
    }
}
