using Catalogue.Data.Matches;
using Catalogue.Data.Profiles;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Matches;

public sealed class OfferMatchesTests
{
    private readonly Sample sample = new();

    [Fact]
    public void What_fits_comes_first_then_what_is_not_known_then_the_rest_by_interests_met_and_title()
    {
        var (reading, music) = (sample.Theme("reading"), sample.Theme("music"));
        var choir = sample.Theme("choir", music);
        sample.Offer("b fits");
        sample.Offer("a fits");
        sample.Offer("z reads", content => content with { Themes = [reading.Id] });
        sample.Offer("y reads and sings", content => content with { Themes = [reading.Id, choir.Id] });
        sample.Offer("levelless", content => content with { Levels = [] });
        sample.Offer("grown-ups", content => content with { Levels = [EducationLevel.Adult], Themes = [reading.Id] });
        sample.Offer("past", content => content with { ValidUntil = new(2020, 1, 1) });
        foreach (var offer in sample.Entries.Offers.Where(offer => offer.Content.Levels.IsEmpty && offer.Content.Title.Dutch != "levelless").ToList())
            sample.Change(offer, content => content with { Levels = [EducationLevel.Primary] });

        var profile = new Profile { Levels = [EducationLevel.Primary], Interests = [reading.Id, music.Id] };

        Assert.Equal("y reads and sings, z reads, a fits, b fits, levelless, grown-ups", Titles(Matches(profile).Page(PageRequest.Of())));
        Assert.Equal("levelless", Titles(Matches(profile, Verdict.Unknown).Page(PageRequest.Of())));
        Assert.Equal("levelless, grown-ups", Titles(Matches(profile, Verdict.Unknown, Verdict.No).Page(PageRequest.Of())));
    }

    [Fact]
    public void Of_those_that_fit_alike_the_overdue_come_last_and_a_cursor_knows_it()
    {
        sample.Offer("a long not checked", nextCheck: Sample.Today.AddDays(-1));
        sample.Offer("b due", nextCheck: Sample.Today);
        sample.Offer("c checked");

        Assert.Equal("b due, c checked, a long not checked", Titles(Matches(new()).Page(PageRequest.Of())));
        var second = OfferMatchPage.Cursor(Matches(new()).Page(PageRequest.Of()).Matches[1]);
        Assert.Equal("a long not checked", Titles(Matches(new()).Page(PageRequest.Of(after: second))));
    }

    [Fact]
    public void Pages_give_every_match_once_and_a_cursor_keeps_its_place_when_its_offer_goes()
    {
        for (var i = 0; i < 7; i++)
            sample.Offer("same title", content => content with { PlacesLeft = sample.Entries.Offers.Length % 3 });
        var walked = new List<Guid>();
        string? after = null;
        do
        {
            var page = Matches(new()).Page(PageRequest.Of(first: 2, after: after));
            Assert.Equal((7, walked.Count > 0), (page.TotalCount, page.HasPreviousPage));
            walked.AddRange(page.Matches.Select(match => match.Offer.Id));
            after = page.HasNextPage ? OfferMatchPage.Cursor(page.Matches[^1]) : null;
        }
        while (after is not null);
        Assert.Equal(walked.Distinct().Order(), sample.Entries.Offers.Select(offer => offer.Id).Order());

        var third = OfferMatchPage.Cursor(Matches(new()).Page(PageRequest.Of()).Matches[2]);
        sample.Remove(walked[2]);
        Assert.Equal(walked[3], Matches(new()).Page(PageRequest.Of(first: 1, after: third)).Matches[0].Offer.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("3.0.0.x")]
    [InlineData("0.-1.0.x")]
    [InlineData("0.0.2.x")]
    [InlineData("0.0.0.AAAA")]
    [InlineData("0.0.0.0.0")]
    public void What_is_no_cursor_of_this_list_is_refused(string after) =>
        Assert.Equal(
            FilterException.BadCursor, Assert.Throws<FilterException>(() => Matches(new()).Page(PageRequest.Of(after: after))).Code);

    [Fact]
    public void A_school_settles_offers_at_schools_alone_and_lends_its_network_and_place_to_the_rest()
    {
        var city = sample.Municipality("city");
        var (north, south) = (sample.Neighbourhood("north", city), sample.Neighbourhood("south", city));
        var own = sample.School("own", city, north, new NetworkMembership(SchoolNetwork.GO));
        var other = sample.School("other", city, north, new NetworkMembership(SchoolNetwork.GO));
        sample.Offer("at own", content => content with { Schools = [own.Id] });
        sample.Offer("at other", content => content with { Schools = [other.Id] });
        sample.Offer("large north", content => content with { AllNetworks = true, Areas = [new(city.Id, false, [north.Id])] });
        sample.Offer("large south", content => content with { AllNetworks = true, Areas = [new(city.Id, false, [south.Id])] });
        sample.Offer("large vgo", content => content with { Networks = [SchoolNetwork.VGO], Areas = [new(city.Id, true, [])] });
        sample.Offer("large somewhere", content => content with { AllNetworks = true, Areas = [new(city.Id, false, [])] });

        Assert.Equal("at own, large north", Titles(Matches(new() { School = own.Id }, Verdict.Yes).Page(PageRequest.Of())));
        Assert.Equal("large somewhere", Titles(Matches(new() { School = own.Id }, Verdict.Unknown).Page(PageRequest.Of())));
        // The child lives in the south: at its own school it stays welcome.
        Assert.Equal(
            "at own, large south",
            Titles(Matches(new() { School = own.Id, Neighbourhood = south.Id }, Verdict.Yes).Page(PageRequest.Of())));
    }

    [Fact]
    public void Registration_that_opens_later_or_is_not_told_of_settles_nothing_and_one_that_is_closed_does()
    {
        var today = Sample.Today;
        sample.Offer("closed", content => content with { Registration = new() { Deadline = today.AddDays(-1) } });
        sample.Offer("full", content => content with { PlacesLeft = 0 });
        sample.Offer("later", content => content with { Registration = new() { From = today.AddDays(1) } });
        sample.Offer("open", content => content with { Registration = new() { Deadline = today }, PlacesLeft = 1 });
        sample.Offer("untold");

        Assert.Equal("later, open, untold", Titles(Matches(new(), Verdict.Yes).Page(PageRequest.Of())));
        Assert.Equal("closed, full", Titles(Matches(new(), Verdict.No).Page(PageRequest.Of())));
    }

    private static string Titles(OfferMatchPage page) => string.Join(", ", page.Matches.Select(match => match.Offer.Content.Title.Dutch));

    private OfferMatches Matches(Profile profile, params Verdict[] verdicts) =>
        OfferMatches.Of(sample.Catalogue, profile, [.. verdicts], Sample.Today);
}
