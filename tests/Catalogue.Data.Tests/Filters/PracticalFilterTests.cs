using Catalogue.Data.Fields;
using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Schedules;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Filters;

public sealed class PracticalFilterTests
{
    private static readonly Coordinates Market = new(50.8161, 5.1866);
    private static readonly Coordinates Brustem = new(50.8044, 5.2233); // some 2.9 km off
    private readonly Sample sample = new();

    [Fact]
    public void One_and_the_same_session_has_the_day_and_the_time_that_are_asked()
    {
        sample.Offer("Wednesday afternoon", Rules(Rule(DayOfWeek.Wednesday, 13, 15)));
        sample.Offer("Wednesday morning and Saturday afternoon", Rules(Rule(DayOfWeek.Wednesday, 9, 11), Rule(DayOfWeek.Saturday, 13, 15)));
        sample.Offer(
            "one Wednesday", content => content with { Schedule = new() { Sessions = [new(new(2026, 12, 2), new(14, 0), new(16, 0))] } });
        sample.Offer("by arrangement", content => content with { Schedule = new() { ByArrangement = true } });
        sample.Offer("unknown");

        Assert.Equal(
            "one Wednesday, Wednesday afternoon",
            sample.Found(new() { Weekdays = [DayOfWeek.Wednesday], TimeOfDay = new(new(12, 0), new(18, 0)) }));
        Assert.Equal(
            "one Wednesday, Wednesday afternoon, Wednesday morning and Saturday afternoon",
            sample.Found(new() { TimeOfDay = new(new(12, 0)) }));
        Assert.Equal("Wednesday morning and Saturday afternoon", sample.Found(new() { Weekdays = [DayOfWeek.Saturday, DayOfWeek.Sunday] }));
    }

    [Fact]
    public void A_session_that_only_touches_the_time_asked_is_not_in_it()
    {
        sample.Offer("a", Rules(Rule(DayOfWeek.Monday, 13, 15)));

        Assert.Equal("", sample.Found(new() { TimeOfDay = new(new(15, 0)) }));
        Assert.Equal("", sample.Found(new() { TimeOfDay = new(until: new(13, 0)) }));
        Assert.Equal("a", sample.Found(new() { TimeOfDay = new(new(14, 59), new(15, 1)) }));
    }

    [Fact]
    public void A_session_past_midnight_lasts_until_the_end_of_its_day()
    {
        sample.Offer("night", Rules(Rule(DayOfWeek.Friday, 22, 2)));

        Assert.Equal("night", sample.Found(new() { Weekdays = [DayOfWeek.Friday], TimeOfDay = new(new(23, 0)) }));
        Assert.Equal("", sample.Found(new() { Weekdays = [DayOfWeek.Friday], TimeOfDay = new(until: new(3, 0)) }));
        Assert.Equal("", sample.Found(new() { Weekdays = [DayOfWeek.Saturday] }));
    }

    [Fact]
    public void A_time_of_day_that_does_not_end_after_it_begins_is_refused()
    {
        Assert.Equal("timeOfDay", Assert.Throws<FilterException>(() => new TimeOfDay(new(14, 0), new(14, 0))).Path);
        Assert.Equal("timeOfDay", Assert.Throws<FilterException>(() => new TimeOfDay(new(22, 0), new(2, 0))).Path);
    }

    [Fact]
    public void Places_left_asks_what_is_known()
    {
        sample.Offer("full", content => content with { PlacesLeft = 0 });
        sample.Offer("room", content => content with { PlacesLeft = 3 });
        sample.Offer("unknown", content => content with { Capacity = 12 });

        Assert.Equal("room", sample.Found(new() { PlacesLeft = true }));
        Assert.Equal("full", sample.Found(new() { PlacesLeft = false }));
    }

    [Fact]
    public void Registration_is_open_from_its_first_day_up_to_and_with_its_deadline()
    {
        sample.Offer("a", content => content with { Registration = new() { From = Sample.Today, Deadline = Sample.Today.AddDays(1) } });
        sample.Offer("b", content => content with { Registration = new() });
        sample.Offer("c");

        Assert.Equal("b", sample.Found(new() { RegistrationOpen = true }, Sample.Today.AddDays(-1)));
        Assert.Equal("a", sample.Found(new() { RegistrationOpen = false }, Sample.Today.AddDays(-1)));
        Assert.Equal("a, b", sample.Found(new() { RegistrationOpen = true }));
        Assert.Equal("a, b", sample.Found(new() { RegistrationOpen = true }, Sample.Today.AddDays(1)));
        Assert.Equal("b", sample.Found(new() { RegistrationOpen = true }, Sample.Today.AddDays(2)));
    }

    [Fact]
    public void The_most_it_may_cost_lets_through_what_is_free_and_no_unknown_price()
    {
        sample.Offer("free", content => content with { Free = true });
        sample.Offer("five", content => content with { Free = false, Price = new() { Amount = 5, ReducedAmount = 1 } });
        sample.Offer("unknown amount", content => content with { Free = false, Price = new() });
        sample.Offer("unknown");

        Assert.Equal("free", sample.Found(new() { MaxPrice = 0 }));
        Assert.Equal("free", sample.Found(new() { MaxPrice = 4.99m }));
        Assert.Equal("five, free", sample.Found(new() { MaxPrice = 5 }));
    }

    [Fact]
    public void An_offer_lies_where_its_places_are_and_else_where_its_schools_are()
    {
        var town = sample.Municipality("Sint-Truiden");
        var school = sample.School("school", town, null) with { Coordinates = Brustem };
        sample.Offer("at school", content => content with { Schools = [school.Id], Places = [new(OfferPlaceKind.AtSchool)] });
        sample.Offer(
            "in the market",
            content => content with { Schools = [school.Id], Places = [new(OfferPlaceKind.Address, Coordinates: Market)] });
        sample.Offer("nowhere");
        var catalogue = new Data.Snapshot.Catalogue(sample.Entries with { Schools = [school] });

        Assert.Equal(["in the market"], Titles(catalogue, new(Market, 2000)));
        Assert.Equal(["at school", "in the market"], Titles(catalogue, new(Market, 4000)));
        Assert.Equal(["at school"], Titles(catalogue, new(Brustem, 1)));
    }

    [Theory]
    [InlineData(90.0001, 0, 100, "near.latitude")]
    [InlineData(double.NaN, 0, 100, "near.latitude")]
    [InlineData(0, -180.5, 100, "near.longitude")]
    [InlineData(0, double.PositiveInfinity, 100, "near.longitude")]
    [InlineData(0, 0, 0, "near.metres")]
    [InlineData(0, 0, -5, "near.metres")]
    [InlineData(0, 0, 200_001, "near.metres")]
    public void A_point_off_the_earth_and_an_absurd_distance_are_refused(double latitude, double longitude, int metres, string path) =>
        Assert.Equal(path, Assert.Throws<FilterException>(() => new Near(new(latitude, longitude), metres)).Path);

    private static IEnumerable<string> Titles(Data.Snapshot.Catalogue catalogue, Near near) =>
        catalogue.Select(new() { Near = near }, Sample.Today)
            .Page(OfferOrder.ByTitle, PageRequest.Of()).Offers.Select(offer => offer.Content.Title.Dutch);

    private static Func<OfferContent, OfferContent> Rules(params ScheduleRule[] rules) =>
        content => content with { Schedule = new() { Rules = [.. rules] } };

    private static ScheduleRule Rule(DayOfWeek day, int starts, int ends) =>
        new() { Days = [day], Starts = new(starts, 0), Ends = new(ends, 0) };
}
