using Catalogue.Data.Entries;
using Catalogue.Data.Filters;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Tests.Filters;

public sealed class FacetCountTests
{
    private readonly Sample sample = new();

    [Fact]
    public void One_and_the_same_school_has_the_network_that_is_asked_and_the_neighbourhood_that_is_counted()
    {
        var town = sample.Municipality("town");
        var (north, south) = (sample.Neighbourhood("north", town), sample.Neighbourhood("south", town));
        var (go, vgo) = (sample.School("go", town, north, new NetworkMembership(SchoolNetwork.GO)), sample.School("vgo", town, south, new NetworkMembership(SchoolNetwork.VGO)));
        sample.Offer("at both", content => content with { Schools = [go.Id, vgo.Id] });
        sample.Offer("at large", content => content with { AllNetworks = true, Areas = [new(town.Id, true, [])] });

        Assert.Equal("town 2 north 2 south 1", Shown(new() { Networks = [SchoolNetwork.GO] }, FacetDimension.Neighbourhoods));
        Assert.Equal(
            "GO 1 OGO 1 VGO 2", Shown(new() { Neighbourhoods = [south.Id], Networks = [SchoolNetwork.GO] }, FacetDimension.Networks));
        Assert.Equal("go 1 vgo 0", Shown(new() { Neighbourhoods = [north.Id] }, FacetDimension.Schools));
    }

    [Fact]
    public void A_retired_entry_counts_while_something_has_it()
    {
        var (used, unused) = (sample.Theme("used"), sample.Theme("unused"));
        sample.Offer("a", content => content with { Themes = [used.Id] });
        var catalogue = new Data.Snapshot.Catalogue(
            sample.Entries with { Themes = [used with { IsRetired = true }, unused with { IsRetired = true }] });

        Assert.Equal(
            ["used"],
            catalogue.Select(OfferFilter.None, Sample.Today).Facet(FacetDimension.Themes, zeros: true)
                .Select(value => ((Theme)value.Value).Name.Dutch));
    }

    [Fact]
    public void A_circle_of_themes_is_left_out()
    {
        var first = sample.Theme("a");
        var second = sample.Theme("b", first);
        sample.Offer("offer", content => content with { Themes = [second.Id] });
        var catalogue = new Data.Snapshot.Catalogue(sample.Entries with { Themes = [first with { Parent = second.Id }, second] });

        Assert.Empty(catalogue.Select(OfferFilter.None, Sample.Today).Facet(FacetDimension.Themes));
    }

    [Fact]
    public void Facets_of_a_search_count_only_what_it_found()
    {
        var found = sample.Offer("found", content => content with { Levels = [EducationLevel.Primary] });
        sample.Offer("other", content => content with { Levels = [EducationLevel.Primary, EducationLevel.Nursery] });
        var catalogue = sample.Catalogue;
        var selection = catalogue.Select(OfferFilter.None, Sample.Today, Found.In(catalogue, [found.Id, Guid.NewGuid()]));

        Assert.Equal(1, selection.Count);
        Assert.Equal(
            [(EducationLevel.Primary, 1)],
            selection.Facet(FacetDimension.Levels).Select(value => ((EducationLevel)value.Value, value.Count)));
    }

    [Fact]
    public void School_years_go_from_the_first_that_is_known_to_the_coming_one()
    {
        sample.Offer("past", content => content with { ValidFrom = new(2024, 9, 1), ValidUntil = new(2025, 8, 31) });
        sample.Offer("always");

        Assert.Equal("2024-2025 2 2025-2026 1 2026-2027 1 2027-2028 1", Shown(OfferFilter.None, FacetDimension.SchoolYear));
    }

    [Fact]
    public void An_empty_catalogue_has_empty_facets()
    {
        var selection = sample.Catalogue.Select(OfferFilter.None, Sample.Today);

        Assert.All(Enum.GetValues<FacetDimension>(), dimension => Assert.Empty(selection.Facet(dimension)));
    }

    private string Shown(OfferFilter filter, FacetDimension dimension) =>
        string.Join(
            ' ',
            Flat(sample.Catalogue.Select(filter, Sample.Today).Facet(dimension, zeros: true))
                .Select(value => $"{Name(value.Value)} {value.Count}"));

    private static IEnumerable<FacetValue> Flat(IEnumerable<FacetValue> values) =>
        values.SelectMany(value => Flat(value.Children).Prepend(value));

    private static string Name(object value) => value switch
    {
        School entry => entry.Name,
        Data.Neighbourhoods.Municipality entry => entry.Name,
        Data.Neighbourhoods.Neighbourhood entry => entry.Name,
        _ => $"{value}",
    };

    [Theory]
    [InlineData("NL", "nl")]
    [InlineData("ZH-hans", "zh-Hans")]
    [InlineData("fr-be", "fr-BE")]
    [InlineData("sr-latn-rs", "sr-Latn-RS")]
    public void A_language_is_one_value_in_the_usual_spelling_however_offers_spell_it_beside_the_whole_of_it(string spelled, string usual)
    {
        var random = new RandomEntries(new Random(3));
        var entries = random.Entries(offers: 2);
        CatalogueEntries Speaking(string first, string second) => entries with
        {
            Offers = [.. entries.Offers.Zip([first, second], (offer, tag) => offer with { Content = offer.Content with { Languages = [tag], ValidFrom = null, ValidUntil = null } })],
        };
        var (before, after) = (Speaking(spelled, usual), Speaking(usual, usual));
        var catalogue = new Data.Snapshot.Catalogue(before);

        foreach (var one in new[] { catalogue, catalogue.Next(before, after) })
            Assert.Equal(
                new[] { usual.Split('-')[0], usual }.Distinct().Select(tag => (tag, 2)),
                one.Select(OfferFilter.None, RandomEntries.Middle).Facet(FacetDimension.Languages)
                    .Select(value => ((string)value.Value, value.Count)));
    }
}
