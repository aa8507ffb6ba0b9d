using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Tests.Snapshot;

public sealed class NavigationTests
{
    private readonly Sample sample = new();

    [Fact]
    public void Entries_are_the_objects_given_and_listed_by_name()
    {
        var z = sample.Organisation("Zorg");
        var e = sample.Organisation("Één");
        var f = sample.Organisation("fiets");
        var catalogue = sample.Catalogue;

        Lists(catalogue.Organisations, e, f, z);
        Assert.Same(z, catalogue.FindOrganisation(z.Id));
        Assert.Same(z, catalogue.FindOrganisationBySlug(z.Slug));
        Assert.Null(catalogue.FindOrganisation(Guid.Empty));
        Assert.Null(catalogue.FindOrganisationBySlug("nobody"));
    }

    [Fact]
    public void Two_entries_with_one_slug_are_refused()
    {
        var offer = sample.Offer("a");
        var twice = sample.Entries with { Offers = [offer, offer with { Id = Guid.Empty }] };

        Assert.Throws<ArgumentException>(() => new Data.Snapshot.Catalogue(twice));
    }

    [Fact]
    public void An_offer_at_schools_has_the_networks_and_places_of_its_schools()
    {
        var city = sample.Municipality("Sint-Truiden");
        var brustem = sample.Neighbourhood("Brustem", city);
        var one = sample.School(
            "a", city, brustem, new(SchoolNetwork.VGO, Until: new(2026, 8, 31)), new(SchoolNetwork.OGO, From: new(2026, 9, 1)));
        var two = sample.School("b", city, null, new NetworkMembership(SchoolNetwork.GO));
        var offer = sample.Offer(
            "homework", content => content with { Schools = [two.Id, one.Id], AllNetworks = true, Areas = [new(city.Id, true, [])] });
        var catalogue = sample.Catalogue;

        Lists(catalogue.SchoolsOf(offer), one, two);
        Lists(catalogue.NeighbourhoodsOf(offer), brustem);
        Lists(catalogue.MunicipalitiesOf(offer), city);
        Assert.False(catalogue.IsCitywide(offer));
        Lists(catalogue.NetworksOf(offer, Sample.Today), SchoolNetwork.GO, SchoolNetwork.OGO);
        Lists(catalogue.NetworksOf(offer, new(2026, 1, 1)), SchoolNetwork.GO, SchoolNetwork.VGO);
        Lists(catalogue.OffersAt(one).All, offer);
    }

    [Fact]
    public void An_offer_at_large_has_those_it_lists_and_all_networks_are_all_three()
    {
        var (city, other) = (sample.Municipality("Sint-Truiden"), sample.Municipality("Hasselt"));
        var brustem = sample.Neighbourhood("Brustem", city);
        var all = sample.Offer(
            "all", content => content with { AllNetworks = true, Areas = [new(city.Id, false, [brustem.Id]), new(other.Id, true, [])] });
        var some = sample.Offer("some", content => content with { Networks = [SchoolNetwork.VGO, SchoolNetwork.GO] });
        var catalogue = sample.Catalogue;

        Lists(catalogue.NeighbourhoodsOf(all), brustem);
        Lists(catalogue.MunicipalitiesOf(all), other, city);
        Assert.True(catalogue.IsCitywide(all));
        Assert.False(catalogue.IsCitywide(all, city.Id));
        Lists(catalogue.NetworksOf(all, Sample.Today), SchoolNetwork.GO, SchoolNetwork.OGO, SchoolNetwork.VGO);
        Lists(catalogue.NetworksOf(some, Sample.Today), SchoolNetwork.GO, SchoolNetwork.VGO);
        Assert.Empty(catalogue.MunicipalitiesOf(some));
    }

    [Fact]
    public void Entries_know_who_names_them()
    {
        var city = sample.Municipality("Sint-Truiden");
        var brustem = sample.Neighbourhood("Brustem", city);
        var wijk = sample.Neighbourhood("Wijk", city, brustem);
        var velm = sample.Neighbourhood("Velm", city, null, brustem);
        var school = sample.School("school", city, wijk);
        var organisation = sample.Organisation("Stad", municipality: city);
        var platform = sample.Platform("LOP", city, organisation.Id);
        var theme = sample.Theme("taal");
        var child = sample.Theme("lezen", theme);
        var offer = sample.Offer(
            "a", content => content with { Organisation = organisation.Id, Themes = [child.Id], Funders = [organisation.Id] });
        sample.Offer("b", content => content with { Partners = [new OfferPartner(organisation.Id)] });
        var catalogue = sample.Catalogue;

        Lists(catalogue.OffersOf(organisation).All, offer);
        Lists(catalogue.ThemesOf(offer), child);
        Lists(catalogue.FundersOf(offer), organisation);
        Lists(catalogue.ChildrenOf(theme), child);
        Lists(catalogue.ChildrenOf(brustem), wijk);
        Lists(catalogue.BordersOf(brustem), velm);
        Lists(catalogue.BordersOf(velm), brustem);
        Lists(catalogue.NeighbourhoodsOf(city), brustem, velm, wijk);
        Lists(catalogue.SchoolsIn(city), school);
        Lists(catalogue.SchoolsIn(brustem), school);
        Assert.Empty(catalogue.SchoolsIn(velm));
        Lists(catalogue.PlatformsOf(city), platform);
        Lists(catalogue.PlatformsOf(organisation), platform);
        Lists(catalogue.MembersOf(platform), organisation);
    }

    private static void Lists<T>(IEnumerable<T> actual, params T[] expected) => Assert.Equal(expected, actual);
}
