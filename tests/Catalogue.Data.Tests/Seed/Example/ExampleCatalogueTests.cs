using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Seed.Example;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Tests.Seed.Example;

public sealed class ExampleCatalogueTests
{
    private static readonly DateOnly SchoolYear = new(2026, 9, 1);

    [Fact]
    public void The_same_random_seed_gives_the_same_catalogue_and_another_gives_another()
    {
        Assert.Equal(Written(new(60, 7, SchoolYear)), Written(new(60, 7, SchoolYear)));
        Assert.NotEqual(Written(new(60, 7, SchoolYear)), Written(new(60, 8, SchoolYear)));
    }

    [Fact]
    public void Every_entry_that_is_not_of_the_starting_data_says_that_it_is_an_example()
    {
        var example = new ExampleCatalogue(60, 1, SchoolYear);
        var start = SeedFiles.Embedded();
        Assert.All(
            example.Reference.Municipalities.Skip(start.Municipalities.Length),
            entry => Assert.Equal(ProvenanceKind.Example, entry.Provenance.Kind));
        Assert.All(
            example.Reference.Neighbourhoods.Skip(start.Neighbourhoods.Length),
            entry => Assert.Equal(ProvenanceKind.Example, entry.Provenance.Kind));
        Assert.All(
            example.Reference.Schools.Skip(start.Schools.Length), entry => Assert.Equal(ProvenanceKind.Example, entry.Provenance.Kind));
        Assert.All(
            example.Reference.Organisations.Skip(start.Organisations.Length),
            entry => Assert.Equal(ProvenanceKind.Example, entry.Provenance.Kind));
        Assert.All(
            example.Reference.Themes.Skip(start.Themes.Length), entry => Assert.Equal(ProvenanceKind.Example, entry.Provenance.Kind));
        Assert.All(example.Offers(), saves => Assert.Equal(ProvenanceKind.Example, saves[^1].Working.Provenance.Kind));
    }

    [Fact]
    public void Every_offer_keeps_the_rules_of_an_offer()
    {
        var example = new ExampleCatalogue(2_000, 3, SchoolYear);
        Assert.All(example.Offers(), saves => Assert.Empty(OfferChecks.Of(saves[^1].Working)));
    }

    [Fact]
    public void There_are_offers_of_every_status_at_schools_and_at_large_with_and_without_dates()
    {
        var offers = new ExampleCatalogue(2_000, 3, SchoolYear).Offers().Select(saves => saves[^1]).ToList();
        Assert.All(Enum.GetValues<OfferStatus>(), status => Assert.Contains(offers, offer => offer.Status == status));
        Assert.Contains(offers, offer => offer.Status != OfferStatus.Published && offer.Published is not null);
        Assert.Contains(offers, offer => !offer.Working.Schools.IsEmpty);
        Assert.Contains(offers, offer => offer.Working.Areas.Any(area => !area.Citywide));
        Assert.Contains(offers, offer => offer.Working.ValidUntil < SchoolYear);
        Assert.Contains(offers, offer => offer.Working.Places.Any(place => place.Coordinates is not null));
        Assert.Contains(offers, offer => offer.Working.Title.Translations.Length > 2);
    }

    [Fact]
    public void Hundreds_of_towns_have_names_of_their_own()
    {
        var towns = new ExampleCatalogue(200_000, 1, SchoolYear).Reference;
        Assert.Equal(300, towns.Municipalities.Length - SeedFiles.Embedded().Municipalities.Length);
        Assert.Distinct(towns.Municipalities.Select(entry => entry.Slug));
        Assert.Distinct(towns.Neighbourhoods.Select(entry => entry.Slug));
        Assert.Distinct(towns.Schools.Select(entry => entry.Slug));
        Assert.Distinct(towns.Organisations.Select(entry => entry.Slug));
        Assert.True(towns.Schools.Length > 2_000);
    }

    private static List<string> Written(ExampleCatalogue example) =>
    [
        .. example.Reference.Schools.Select(school => CatalogueJson.Write(school.Address) + school.Slug),
        .. example.Offers().SelectMany(saves => saves).Select(
            save => $"{save.Slug} {save.Status} {save.UpdatedAt:O} {CatalogueJson.Write(save.Working)}"),
    ];
}
