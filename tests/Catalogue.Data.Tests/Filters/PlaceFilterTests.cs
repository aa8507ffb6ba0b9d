using Catalogue.Data.Filters;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Filters;

public sealed class PlaceFilterTests
{
    private readonly Sample sample = new();
    private readonly Municipality city;
    private readonly Municipality other;
    private readonly Neighbourhood brustem;
    private readonly Neighbourhood wijk;
    private readonly Neighbourhood far;

    public PlaceFilterTests()
    {
        city = sample.Municipality("Sint-Truiden");
        other = sample.Municipality("Hasselt");
        brustem = sample.Neighbourhood("Brustem", city);
        wijk = sample.Neighbourhood("Wijk", city, brustem);
        far = sample.Neighbourhood("Velm", city);
    }

    [Fact]
    public void At_schools_an_offer_takes_network_and_neighbourhood_from_them()
    {
        var school = sample.School("GO school", city, brustem, new NetworkMembership(SchoolNetwork.GO));
        sample.Offer("homework", At(school));

        Assert.Equal("homework", sample.Found(new() { Networks = [SchoolNetwork.GO] }));
        Assert.Equal("", sample.Found(new() { Networks = [SchoolNetwork.VGO] }));
        Assert.Equal("homework", sample.Found(new() { Neighbourhoods = [brustem.Id] }));
        Assert.Equal("", sample.Found(new() { Neighbourhoods = [far.Id] }));
        Assert.Equal("homework", sample.Found(new() { Municipalities = [city.Id] }));
        Assert.Equal("", sample.Found(new() { Municipalities = [other.Id] }));
    }

    [Fact]
    public void One_and_the_same_school_must_have_all_that_is_asked()
    {
        var inBrustem = sample.School("a", city, brustem, new NetworkMembership(SchoolNetwork.GO));
        var inVelm = sample.School("b", city, far, new NetworkMembership(SchoolNetwork.VGO));
        var inHasselt = sample.School("c", other, null, new NetworkMembership(SchoolNetwork.OGO));
        sample.Offer("homework", At(inBrustem, inVelm, inHasselt));

        Assert.Equal("homework", sample.Found(new() { Networks = [SchoolNetwork.GO], Neighbourhoods = [brustem.Id] }));
        Assert.Equal("", sample.Found(new() { Networks = [SchoolNetwork.VGO], Neighbourhoods = [brustem.Id] }));
        Assert.Equal("", sample.Found(new() { Networks = [SchoolNetwork.OGO], Municipalities = [city.Id] }));
        Assert.Equal("homework", sample.Found(new() { Networks = [SchoolNetwork.OGO], Municipalities = [other.Id] }));
        Assert.Equal("", sample.Found(new() { Schools = [inVelm.Id], Neighbourhoods = [brustem.Id] }));
        Assert.Equal("", sample.Found(new() { Schools = [inBrustem.Id], Municipalities = [other.Id] }));
        Assert.Equal("homework", sample.Found(new() { Schools = [inVelm.Id], Networks = [SchoolNetwork.VGO] }));
    }

    [Fact]
    public void The_network_is_the_one_on_the_day_asked_for()
    {
        var school = sample.School(
            "merged",
            city,
            brustem,
            new(SchoolNetwork.OGO, Until: new(2025, 8, 31)),
            new(SchoolNetwork.VGO, From: new(2025, 9, 1), Until: new(2027, 8, 31)),
            new(SchoolNetwork.GO, From: new(2027, 9, 1)));
        sample.Offer("homework", At(school));
        var vgo = new OfferFilter { Networks = [SchoolNetwork.VGO] };

        Assert.Equal("homework", sample.Found(vgo));
        Assert.Equal("", sample.Found(vgo, new(2025, 8, 31)));
        Assert.Equal("homework", sample.Found(vgo with { Period = new Period() }));
        Assert.Equal("homework", sample.Found(vgo with { Period = new SchoolYear(2026).Period }));
        Assert.Equal("homework", sample.Found(vgo with { Period = new Period(from: new(2020, 1, 1)) }));
        Assert.Equal("", sample.Found(vgo with { Period = new SchoolYear(2024).Period }));
        Assert.Equal("homework", sample.Found(new() { Networks = [SchoolNetwork.OGO], Period = new SchoolYear(2024).Period }));
        Assert.Equal("homework", sample.Found(new() { Networks = [SchoolNetwork.GO], Period = new SchoolYear(2027).Period }));
        Assert.Equal("homework", sample.Found(vgo with { Period = new Period(until: new(2025, 9, 1)) }));
    }

    [Fact]
    public void A_school_of_unknown_network_or_neighbourhood_matches_none()
    {
        sample.Offer("homework", At(sample.School("unknown", city, null)));

        Assert.Equal("", sample.Found(new() { Networks = [SchoolNetwork.GO, SchoolNetwork.OGO, SchoolNetwork.VGO] }));
        Assert.Equal("", sample.Found(new() { Neighbourhoods = [brustem.Id, far.Id, wijk.Id] }));
        Assert.Equal("homework", sample.Found(new() { Municipalities = [city.Id] }));
    }

    [Fact]
    public void At_schools_what_the_offer_says_of_networks_and_areas_itself_counts_for_nothing()
    {
        var school = sample.School("a", city, far, new NetworkMembership(SchoolNetwork.GO));
        sample.Offer("homework", content => At(school)(content) with { AllNetworks = true, Areas = [new(other.Id, true, [])] });

        Assert.Equal("", sample.Found(new() { Networks = [SchoolNetwork.VGO] }));
        Assert.Equal("", sample.Found(new() { Municipalities = [other.Id] }));
    }

    [Fact]
    public void At_large_an_offer_serves_neighbourhoods_or_is_citywide_in_each_of_its_municipalities()
    {
        var hasselt = sample.Neighbourhood("Kermt", other);
        sample.Offer("both", content => content with { Areas = [new(city.Id, false, [brustem.Id]), new(other.Id, true, [])] });
        sample.Offer("city", content => content with { Areas = [new(city.Id, true, [])] });
        sample.Offer("nowhere");

        Assert.Equal("both, city", sample.Found(new() { Neighbourhoods = [brustem.Id] }));
        Assert.Equal("city", sample.Found(new() { Neighbourhoods = [far.Id] }));
        Assert.Equal("both", sample.Found(new() { Neighbourhoods = [hasselt.Id] }));
        Assert.Equal("both, city", sample.Found(new() { Municipalities = [city.Id] }));
        Assert.Equal("both", sample.Found(new() { Municipalities = [other.Id] }));
    }

    [Fact]
    public void One_and_the_same_area_must_have_both_municipality_and_neighbourhood()
    {
        sample.Offer("both", content => content with { Areas = [new(city.Id, false, [far.Id]), new(other.Id, true, [])] });

        Assert.Equal("", sample.Found(new() { Municipalities = [other.Id], Neighbourhoods = [far.Id] }));
        Assert.Equal("both", sample.Found(new() { Municipalities = [city.Id], Neighbourhoods = [far.Id] }));
    }

    [Fact]
    public void At_large_an_offer_is_at_no_school()
    {
        var school = sample.School("a", city, brustem);
        sample.Offer("large", content => content with { Areas = [new(city.Id, true, [])], AllNetworks = true });
        sample.Offer("school", At(school));

        Assert.Equal("school", sample.Found(new() { Schools = [school.Id] }));
    }

    [Fact]
    public void A_deelgemeente_finds_its_wijken_and_a_wijk_what_serves_its_whole_deelgemeente()
    {
        var sibling = sample.Neighbourhood("Andere wijk", city, brustem);
        sample.Offer("deelgemeente", content => content with { Areas = [new(city.Id, false, [brustem.Id])] });
        sample.Offer("school", At(sample.School("s", city, wijk)));
        sample.Offer("wijk", content => content with { Areas = [new(city.Id, false, [wijk.Id])] });

        Assert.Equal("deelgemeente, school, wijk", sample.Found(new() { Neighbourhoods = [brustem.Id] }));
        Assert.Equal("deelgemeente, school, wijk", sample.Found(new() { Neighbourhoods = [wijk.Id] }));
        Assert.Equal("deelgemeente", sample.Found(new() { Neighbourhoods = [sibling.Id] }));
        Assert.Equal("", sample.Found(new() { Neighbourhoods = [far.Id] }));
    }

    [Fact]
    public void A_wijk_does_not_find_a_school_that_is_known_only_to_stand_in_its_deelgemeente()
    {
        var near = sample.Neighbourhood("Ordingen", city, null, wijk);
        sample.Offer("brustem", At(sample.School("b", city, brustem)));
        sample.Offer("near", At(sample.School("n", city, near)));
        sample.Offer("wijk", At(sample.School("w", city, wijk)));

        Assert.Equal("wijk", sample.Found(new() { Neighbourhoods = [wijk.Id] }));
        Assert.Equal("near, wijk", sample.Found(new() { Neighbourhoods = [wijk.Id], Nearby = true }));
        Assert.Equal("brustem, wijk", sample.Found(new() { Neighbourhoods = [brustem.Id] }));
        Assert.Equal("brustem, wijk", sample.Found(new() { Neighbourhoods = [brustem.Id, wijk.Id] }));
    }

    [Fact]
    public void Nearby_adds_bordering_neighbourhoods_as_if_they_were_asked_too()
    {
        var near = sample.Neighbourhood("Ordingen", city, null, brustem);
        var nearWijk = sample.Neighbourhood("Ordingen dorp", city, near);
        var beyond = sample.Neighbourhood("Zepperen", city, null, near);
        sample.Offer("beyond", content => content with { Areas = [new(city.Id, false, [beyond.Id])] });
        sample.Offer("here", content => content with { Areas = [new(city.Id, false, [brustem.Id])] });
        sample.Offer("near", content => content with { Areas = [new(city.Id, false, [nearWijk.Id])] });

        Assert.Equal("here", sample.Found(new() { Neighbourhoods = [brustem.Id] }));
        Assert.Equal("here, near", sample.Found(new() { Neighbourhoods = [brustem.Id], Nearby = true }));
        Assert.Equal("beyond, here, near", sample.Found(new() { Neighbourhoods = [near.Id], Nearby = true }));
        Assert.Equal("beyond, here, near", sample.Found(new() { Nearby = true }));
    }

    [Fact]
    public void Nearby_across_the_border_finds_what_is_citywide_there()
    {
        var across = sample.Neighbourhood("Kortessem", other, null, brustem);
        sample.Offer("hasselt", content => content with { Areas = [new(other.Id, true, [])] });

        Assert.Equal("hasselt", sample.Found(new() { Neighbourhoods = [brustem.Id], Nearby = true }));
        Assert.Equal("", sample.Found(new() { Neighbourhoods = [brustem.Id], Nearby = true, Municipalities = [city.Id] }));
        Assert.Equal("hasselt", sample.Found(new() { Neighbourhoods = [across.Id] }));
    }

    [Fact]
    public void Without_schools_of_a_network_offers_at_large_still_match_there()
    {
        sample.Offer("school", At(sample.School("vrije school", city, brustem, new NetworkMembership(SchoolNetwork.VGO))));
        sample.Offer("large", content => content with { AllNetworks = true, Areas = [new(city.Id, true, [])] });

        Assert.Equal("large", sample.Found(new() { Networks = [SchoolNetwork.OGO], Municipalities = [city.Id] }));
    }

    private static Func<OfferContent, OfferContent> At(params School[] schools) =>
        content => content with { Schools = [.. schools.Select(school => school.Id)] };
}
