using Catalogue.Data.Filters;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Filters;

public sealed class PlaceFilterTests
{
    private readonly Sample _sample = new();
    private readonly Municipality _city;
    private readonly Municipality _other;
    private readonly Neighbourhood _brustem;
    private readonly Neighbourhood _wijk;
    private readonly Neighbourhood _far;

    public PlaceFilterTests()
    {
        _city = _sample.Municipality("Sint-Truiden");
        _other = _sample.Municipality("Hasselt");
        _brustem = _sample.Neighbourhood("Brustem", _city);
        _wijk = _sample.Neighbourhood("Wijk", _city, _brustem);
        _far = _sample.Neighbourhood("Velm", _city);
    }

    [Fact]
    public void At_schools_an_offer_takes_network_and_neighbourhood_from_them()
    {
        var school = _sample.School("GO school", _city, _brustem, new NetworkMembership(SchoolNetwork.GO));
        _sample.Offer("homework", At(school));

        Assert.Equal("homework", _sample.Found(new() { Networks = [SchoolNetwork.GO] }));
        Assert.Equal("", _sample.Found(new() { Networks = [SchoolNetwork.VGO] }));
        Assert.Equal("homework", _sample.Found(new() { Neighbourhoods = [_brustem.Id] }));
        Assert.Equal("", _sample.Found(new() { Neighbourhoods = [_far.Id] }));
        Assert.Equal("homework", _sample.Found(new() { Municipalities = [_city.Id] }));
        Assert.Equal("", _sample.Found(new() { Municipalities = [_other.Id] }));
    }

    [Fact]
    public void One_and_the_same_school_must_have_all_that_is_asked()
    {
        var inBrustem = _sample.School("a", _city, _brustem, new NetworkMembership(SchoolNetwork.GO));
        var inVelm = _sample.School("b", _city, _far, new NetworkMembership(SchoolNetwork.VGO));
        var inHasselt = _sample.School("c", _other, null, new NetworkMembership(SchoolNetwork.OGO));
        _sample.Offer("homework", At(inBrustem, inVelm, inHasselt));

        Assert.Equal("homework", _sample.Found(new() { Networks = [SchoolNetwork.GO], Neighbourhoods = [_brustem.Id] }));
        Assert.Equal("", _sample.Found(new() { Networks = [SchoolNetwork.VGO], Neighbourhoods = [_brustem.Id] }));
        Assert.Equal("", _sample.Found(new() { Networks = [SchoolNetwork.OGO], Municipalities = [_city.Id] }));
        Assert.Equal("homework", _sample.Found(new() { Networks = [SchoolNetwork.OGO], Municipalities = [_other.Id] }));
        Assert.Equal("", _sample.Found(new() { Schools = [inVelm.Id], Neighbourhoods = [_brustem.Id] }));
        Assert.Equal("", _sample.Found(new() { Schools = [inBrustem.Id], Municipalities = [_other.Id] }));
        Assert.Equal("homework", _sample.Found(new() { Schools = [inVelm.Id], Networks = [SchoolNetwork.VGO] }));
    }

    [Fact]
    public void The_network_is_the_one_on_the_day_asked_for()
    {
        var school = _sample.School(
            "merged",
            _city,
            _brustem,
            new(SchoolNetwork.OGO, Until: new(2025, 8, 31)),
            new(SchoolNetwork.VGO, From: new(2025, 9, 1), Until: new(2027, 8, 31)),
            new(SchoolNetwork.GO, From: new(2027, 9, 1)));
        _sample.Offer("homework", At(school));
        var vgo = new OfferFilter { Networks = [SchoolNetwork.VGO] };

        Assert.Equal("homework", _sample.Found(vgo));
        Assert.Equal("", _sample.Found(vgo, new(2025, 8, 31)));
        Assert.Equal("homework", _sample.Found(vgo with { Period = new Period() }));
        Assert.Equal("homework", _sample.Found(vgo with { Period = new SchoolYear(2026).Period }));
        Assert.Equal("homework", _sample.Found(vgo with { Period = new Period(from: new(2020, 1, 1)) }));
        Assert.Equal("", _sample.Found(vgo with { Period = new SchoolYear(2024).Period }));
        Assert.Equal("homework", _sample.Found(new() { Networks = [SchoolNetwork.OGO], Period = new SchoolYear(2024).Period }));
        Assert.Equal("homework", _sample.Found(new() { Networks = [SchoolNetwork.GO], Period = new SchoolYear(2027).Period }));
        Assert.Equal("homework", _sample.Found(vgo with { Period = new Period(until: new(2025, 9, 1)) }));
    }

    [Fact]
    public void A_school_of_unknown_network_or_neighbourhood_matches_none()
    {
        _sample.Offer("homework", At(_sample.School("unknown", _city, null)));

        Assert.Equal("", _sample.Found(new() { Networks = [SchoolNetwork.GO, SchoolNetwork.OGO, SchoolNetwork.VGO] }));
        Assert.Equal("", _sample.Found(new() { Neighbourhoods = [_brustem.Id, _far.Id, _wijk.Id] }));
        Assert.Equal("homework", _sample.Found(new() { Municipalities = [_city.Id] }));
    }

    [Fact]
    public void At_schools_what_the_offer_says_of_networks_and_areas_itself_counts_for_nothing()
    {
        var school = _sample.School("a", _city, _far, new NetworkMembership(SchoolNetwork.GO));
        _sample.Offer("homework", content => At(school)(content) with { AllNetworks = true, Areas = [new(_other.Id, true, [])] });

        Assert.Equal("", _sample.Found(new() { Networks = [SchoolNetwork.VGO] }));
        Assert.Equal("", _sample.Found(new() { Municipalities = [_other.Id] }));
    }

    [Fact]
    public void At_large_an_offer_serves_neighbourhoods_or_is_citywide_in_each_of_its_municipalities()
    {
        var hasselt = _sample.Neighbourhood("Kermt", _other);
        _sample.Offer("both", content => content with { Areas = [new(_city.Id, false, [_brustem.Id]), new(_other.Id, true, [])] });
        _sample.Offer("city", content => content with { Areas = [new(_city.Id, true, [])] });
        _sample.Offer("nowhere");

        Assert.Equal("both, city", _sample.Found(new() { Neighbourhoods = [_brustem.Id] }));
        Assert.Equal("city", _sample.Found(new() { Neighbourhoods = [_far.Id] }));
        Assert.Equal("both", _sample.Found(new() { Neighbourhoods = [hasselt.Id] }));
        Assert.Equal("both, city", _sample.Found(new() { Municipalities = [_city.Id] }));
        Assert.Equal("both", _sample.Found(new() { Municipalities = [_other.Id] }));
    }

    [Fact]
    public void One_and_the_same_area_must_have_both_municipality_and_neighbourhood()
    {
        _sample.Offer("both", content => content with { Areas = [new(_city.Id, false, [_far.Id]), new(_other.Id, true, [])] });

        Assert.Equal("", _sample.Found(new() { Municipalities = [_other.Id], Neighbourhoods = [_far.Id] }));
        Assert.Equal("both", _sample.Found(new() { Municipalities = [_city.Id], Neighbourhoods = [_far.Id] }));
    }

    [Fact]
    public void At_large_an_offer_is_at_no_school()
    {
        var school = _sample.School("a", _city, _brustem);
        _sample.Offer("large", content => content with { Areas = [new(_city.Id, true, [])], AllNetworks = true });
        _sample.Offer("school", At(school));

        Assert.Equal("school", _sample.Found(new() { Schools = [school.Id] }));
    }

    [Fact]
    public void A_deelgemeente_finds_its_wijken_and_a_wijk_what_serves_its_whole_deelgemeente()
    {
        var sibling = _sample.Neighbourhood("Andere wijk", _city, _brustem);
        _sample.Offer("deelgemeente", content => content with { Areas = [new(_city.Id, false, [_brustem.Id])] });
        _sample.Offer("school", At(_sample.School("s", _city, _wijk)));
        _sample.Offer("wijk", content => content with { Areas = [new(_city.Id, false, [_wijk.Id])] });

        Assert.Equal("deelgemeente, school, wijk", _sample.Found(new() { Neighbourhoods = [_brustem.Id] }));
        Assert.Equal("deelgemeente, school, wijk", _sample.Found(new() { Neighbourhoods = [_wijk.Id] }));
        Assert.Equal("deelgemeente", _sample.Found(new() { Neighbourhoods = [sibling.Id] }));
        Assert.Equal("", _sample.Found(new() { Neighbourhoods = [_far.Id] }));
    }

    [Fact]
    public void A_wijk_does_not_find_a_school_that_is_known_only_to_stand_in_its_deelgemeente()
    {
        var near = _sample.Neighbourhood("Ordingen", _city, null, _wijk);
        _sample.Offer("brustem", At(_sample.School("b", _city, _brustem)));
        _sample.Offer("near", At(_sample.School("n", _city, near)));
        _sample.Offer("wijk", At(_sample.School("w", _city, _wijk)));

        Assert.Equal("wijk", _sample.Found(new() { Neighbourhoods = [_wijk.Id] }));
        Assert.Equal("near, wijk", _sample.Found(new() { Neighbourhoods = [_wijk.Id], Nearby = true }));
        Assert.Equal("brustem, wijk", _sample.Found(new() { Neighbourhoods = [_brustem.Id] }));
        Assert.Equal("brustem, wijk", _sample.Found(new() { Neighbourhoods = [_brustem.Id, _wijk.Id] }));
    }

    [Fact]
    public void Nearby_adds_bordering_neighbourhoods_as_if_they_were_asked_too()
    {
        var near = _sample.Neighbourhood("Ordingen", _city, null, _brustem);
        var nearWijk = _sample.Neighbourhood("Ordingen dorp", _city, near);
        var beyond = _sample.Neighbourhood("Zepperen", _city, null, near);
        _sample.Offer("beyond", content => content with { Areas = [new(_city.Id, false, [beyond.Id])] });
        _sample.Offer("here", content => content with { Areas = [new(_city.Id, false, [_brustem.Id])] });
        _sample.Offer("near", content => content with { Areas = [new(_city.Id, false, [nearWijk.Id])] });

        Assert.Equal("here", _sample.Found(new() { Neighbourhoods = [_brustem.Id] }));
        Assert.Equal("here, near", _sample.Found(new() { Neighbourhoods = [_brustem.Id], Nearby = true }));
        Assert.Equal("beyond, here, near", _sample.Found(new() { Neighbourhoods = [near.Id], Nearby = true }));
        Assert.Equal("beyond, here, near", _sample.Found(new() { Nearby = true }));
    }

    [Fact]
    public void Nearby_across_the_border_finds_what_is_citywide_there()
    {
        var across = _sample.Neighbourhood("Kortessem", _other, null, _brustem);
        _sample.Offer("hasselt", content => content with { Areas = [new(_other.Id, true, [])] });

        Assert.Equal("hasselt", _sample.Found(new() { Neighbourhoods = [_brustem.Id], Nearby = true }));
        Assert.Equal("", _sample.Found(new() { Neighbourhoods = [_brustem.Id], Nearby = true, Municipalities = [_city.Id] }));
        Assert.Equal("hasselt", _sample.Found(new() { Neighbourhoods = [across.Id] }));
    }

    [Fact]
    public void Without_schools_of_a_network_offers_at_large_still_match_there()
    {
        _sample.Offer("school", At(_sample.School("vrije school", _city, _brustem, new NetworkMembership(SchoolNetwork.VGO))));
        _sample.Offer("large", content => content with { AllNetworks = true, Areas = [new(_city.Id, true, [])] });

        Assert.Equal("large", _sample.Found(new() { Networks = [SchoolNetwork.OGO], Municipalities = [_city.Id] }));
    }

    private static Func<OfferContent, OfferContent> At(params School[] schools) =>
        content => content with { Schools = [.. schools.Select(school => school.Id)] };
}
