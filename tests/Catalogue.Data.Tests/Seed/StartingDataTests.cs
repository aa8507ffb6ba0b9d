using System.Text.RegularExpressions;
using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Seed;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Forms;

namespace Catalogue.Data.Tests.Seed;

/// <summary>The starting data tells what of it is no fact, in words and by the names of the fields.</summary>
public sealed partial class StartingDataTests
{
    // What their notes tell is of no field: the part that they have in offers, and that they are counted among the platforms.
    private static readonly string[] ofNoField = ["stad-landen", "gemeente-machelen", "leerlingenplatform-sint-truiden"];

    private static readonly (string Slug, Provenance Provenance)[] all = [.. All()];

    [Fact]
    public void What_a_note_says_is_not_in_the_sources_is_assumed() => Assert.Empty(
        from entry in all
        where entry.Provenance is { Kind: ProvenanceKind.Page, Note: { } note, Assumed.IsEmpty: true } && Doubt().IsMatch(note)
        where !ofNoField.Contains(entry.Slug)
        select $"{entry.Slug}: {entry.Provenance.Note}");

    [Theory]
    [InlineData("dagen en uren", "schedule")]
    [InlineData("leeftijd \\(", "minAgeMonths|maxAgeMonths")]
    [InlineData("[Pp]rijs", "price")]
    [InlineData("inschrijv", "registration")]
    [InlineData("[Nn]iveau", "levels")]
    [InlineData("doelgroep(en)?( |,).*(voorbeeld|afgeleid)", "targetGroups")]
    [InlineData("alle netten.*aangenomen", "allNetworks")]
    [InlineData("coördinaten", "coordinates|places")]
    [InlineData("grenzen", "borders")]
    [InlineData("werkwijze( met ouders)?( zijn|,)|hoe ze werken|inhoud", "description")]
    public void What_a_note_names_is_among_the_fields(string words, string fields)
    {
        var told = all.Where(entry => entry.Provenance is { Kind: ProvenanceKind.Page, Note: { } note } && Regex.IsMatch(note, words, RegexOptions.None, TimeSpan.FromSeconds(5))).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, entry => Assert.True(fields.Split('|').Any(entry.Provenance.Assumed.Contains), $"{entry.Slug}: {entry.Provenance.Note}"));
    }

    [Fact]
    public void No_page_tells_in_which_language_an_offer_is() => Assert.All(
        SeedFiles.Embedded().Offers.Where(offer => offer.Content.Provenance.Kind == ProvenanceKind.Page && !offer.Content.Languages.IsEmpty),
        offer => Assert.Contains("languages", offer.Content.Provenance.Assumed));

    [Fact]
    public void Of_an_example_no_field_is_told_since_none_is_fact() =>
        Assert.All(all.Where(entry => entry.Provenance.Kind == ProvenanceKind.Example), entry => Assert.Empty(entry.Provenance.Assumed));

    [Fact]
    public void Every_source_is_in_the_list_with_a_title_and_no_other_is()
    {
        Assert.Equal(
            all.SelectMany(entry => entry.Provenance.Sources).Distinct().Order(StringComparer.Ordinal),
            SourcePage.Listed.Select(page => page.Code).Order(StringComparer.Ordinal));
        Assert.All(SourcePage.Listed, page =>
        {
            Assert.Equal(["nl", "en", "fr"], page.Title.Translations.Select(title => title.Language));
            Assert.True(page.Url is null || WebAddress.IsPublic(page.Url), page.Url);
        });
    }

    private static IEnumerable<(string Slug, Provenance Provenance)> All()
    {
        var seed = SeedFiles.Embedded();
        var entries = new CatalogueEntries
        {
            Version = new(Guid.Empty, 0, 0),
            Neighbourhoods = seed.Neighbourhoods,
            Schools = seed.Schools,
            Organisations = seed.Organisations,
            Themes = seed.Themes,
            Platforms = seed.Platforms,
        };
        return
        [
            .. seed.Municipalities.Select(entry => (entry.Slug, entry.Provenance)),
            .. EntryNoun.All.SelectMany(noun => noun.Entries(entries)).Select(entry => (entry.Slug, entry.Provenance)),
            .. seed.Offers.Select(offer => (offer.Slug, offer.Content.Provenance)),
        ];
    }

    [GeneratedRegex(
        "voorbeeld|aangenomen|afgeleid|bij benadering|niet van de pagina|volgt uit|is een keuze|Verzamelnaam",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Doubt();
}
