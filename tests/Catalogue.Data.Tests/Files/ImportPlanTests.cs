using Catalogue.Data.Files;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Tests.Files;

/// <summary>What a file that can be read comes to: which offers it means, what becomes of them, and what they are like.</summary>
public sealed class ImportPlanTests
{
    private const string Row = "nieuw,Nieuw aanbod,vdab,EXAMPLE";

    [Theory]
    [InlineData("", OfferStatus.Draft)]
    [InlineData("DRAFT", OfferStatus.Draft)]
    [InlineData("PUBLISHED", OfferStatus.Published)]
    public void A_new_offer_is_a_draft_unless_the_file_says_otherwise(string status, OfferStatus expected)
    {
        var (_, offers) = ImportSample.Read($"slug,title.nl,organisation,provenance.kind,status\n{Row},{status}\n");
        Assert.Equal(expected, Assert.Single(offers).Wanted.Status);
    }

    [Fact]
    public void Without_a_slug_a_new_offer_has_that_of_its_title()
    {
        var (_, offers) = ImportSample.Read("title.nl,organisation,provenance.kind\nL'été à Genève: één & co!,vdab,EXAMPLE\n");
        Assert.Equal("lete-a-geneve-een-co", Assert.Single(offers).Wanted.Slug);
        var (report, _) = ImportSample.Read("title.nl,organisation,provenance.kind\nTyplessen (Sint-Truiden),vdab,EXAMPLE\n");
        Assert.Equal(
            "line 2, column slug: \"typlessen-sint-truiden\" is what the title makes, and another offer has it: give a slug.",
            report.Errors.First[0].ToString());
    }

    [Theory]
    [InlineData("", "DRAFT")]
    [InlineData("PUBLISHED", "PUBLISHED")]
    public void A_published_offer_that_is_changed_waits_as_a_draft_unless_the_file_publishes_it(string status, string expected)
    {
        var (report, offers) = ImportSample.Read($"slug,title.en,capacity,status\n{ImportSample.Known},Typing,12,{status}\n");
        var offer = Assert.Single(offers);
        Assert.Equal(expected, report.Changed.First.Single().Status);
        Assert.Equal(
            [.. expected == "DRAFT" ? new[] { "status: \"PUBLISHED\" → \"DRAFT\"" } : [], "title.en: \"Typing lessons\" → \"Typing\"", "capacity: \"24\" → \"12\""],
            offer.Changes.Select(change => change.ToString()));
    }

    [Theory]
    [InlineData("dutch", "nl")]
    [InlineData("français", "fr")]
    [InlineData("en_GB", "en-GB")]
    public void A_text_in_what_is_no_language_is_refused_with_the_nearest(string key, string nearest)
    {
        var (report, offers) = ImportSample.Read($$"""[{ "slug": "nieuw", "title": { "nl": "Nieuw", "{{key}}": "New" }, "organisation": "vdab", "provenance": { "kind": "EXAMPLE" } }]""");
        Assert.Empty(offers);
        Assert.Contains($"title.{key}", report.Errors.First[0].ToString(), StringComparison.Ordinal);
        Assert.Contains($"did you mean '{nearest}'?", report.Errors.First[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_is_kept_in_its_usual_spelling()
    {
        var (_, offers) = ImportSample.Read("""[{ "slug": "nieuw", "title": { "nl": "Nieuw", "FR-be": "Nouveau" }, "organisation": "vdab", "provenance": { "kind": "EXAMPLE" } }]""");
        Assert.Equal(["nl", "fr-BE"], Assert.Single(offers).Wanted.Content.Title.Translations.Select(translation => translation.Language));
    }

    [Fact]
    public void A_check_by_itself_leaves_an_offer_published()
    {
        var (_, offers) = ImportSample.Read($"slug,lastChecked\n{ImportSample.Known},2026-11-20\n");
        Assert.Equal(OfferStatus.Published, Assert.Single(offers).Wanted.Status);
    }

    [Fact]
    public void A_file_that_says_what_is_there_changes_nothing()
    {
        var (report, offers) =
            ImportSample.Read($"slug,title.nl\n{ImportSample.Known},{ImportSample.Offer(ImportSample.Known).Content.Title.Dutch}\n");
        Assert.Empty(offers);
        Assert.Equal((1, false), (report.Unchanged, report.HasChanges));
    }

    [Fact]
    public void A_new_offer_that_is_like_another_of_the_organisation_in_the_place_is_shown()
    {
        var (report, _) = ImportSample.Read("""
            slug,title.nl,organisation,areas,provenance.kind
            a,Ballet voor beginners,vdab,hasselt,EXAMPLE
            b,"Ballet, voor beginners!",vdab,hasselt,EXAMPLE
            c,Ballet voor beginner,vdab,hasselt,EXAMPLE
            d,Ballet voor beginners,vdab,landen,EXAMPLE
            e,Ballet voor beginners,leerwinkel-hasselt,hasselt,EXAMPLE
            f,Iets heel anders,vdab,hasselt,EXAMPLE
            """);
        Assert.Equal(["b a", "c a"], report.Duplicates.First.Select(twin => $"{twin.Slug} {twin.OtherSlug}"));
        Assert.Equal(6, report.Created.Count);
    }

    [Fact]
    public void An_offer_is_known_by_its_external_id_where_its_slug_is_not_and_keeps_its_slug()
    {
        var matching = new OfferMatching(ImportSample.Catalogue with
        {
            Offers = [.. new[] { ("een", "1"), ("twee", "2"), ("drie", "2") }.Select(name => ImportSample.Offer(ImportSample.Known) is var offer
                ? offer with { Id = Guid.NewGuid(), Slug = name.Item1, Content = offer.Content with { ExternalId = name.Item2 } }
                : null!)],
        });
        var said = new List<string>();
        string? Match(string? slug, string? externalId) => matching.Match(
            path => new(path, 7, null), slug, externalId, finding => said.Add(finding.ToString()))?.Slug;
        Assert.Equal("een", Match(null, "1"));
        Assert.Equal("een", Match("een", "1"));
        Assert.Null(Match("vier", "4"));
        Assert.Empty(said);
        Assert.Equal("een", Match("anders", "1"));
        Assert.Equal("een", Match("een", "2"));
        Match(null, "2");
        Assert.Equal(
            [
                "line 7, column slug: \"anders\" is not taken over: the offer of this externalId has the slug een, and slugs do not change.",
                "line 7, column externalId: \"2\" is that of another offer, twee: correct slug or externalId.",
                "line 7, column externalId: \"2\" is that of 2 offers: name the offer by its slug.",
            ],
            said);
    }

    [Theory]
    [InlineData("[{\"slug\":\"a\",\n\"title\":\"A\"", "line 2: is not JSON (")]
    [InlineData("{\"offers\":[]} x", "line 1: is not JSON (")]
    [InlineData("{\"aanbod\":[]}", "line 1, at aanbod: is not a list of entries; these are: municipalities, neighbourhoods, schools, organisations, themes, platforms, offers: write it as an export does.")]
    [InlineData("{\"offers\":\n{}}", "line 1, at offers: is not a list: write it as an export does.")]
    [InlineData("[\n1]", "line 2, at [0]: \"1\" is not an object: write an entry in { }.")]
    [InlineData("[\n{\"slug\":\"a\",\"slug\":\"b\"}]", "line 2, at [0]: cannot be read (")]
    [InlineData("[\n\n{\"slug\":\"a\",\"title\":\"A\",\"organisation\":\"vdab\",\"areas\":[{\"municipality\":\"haselt\",\"citywide\":true}],\"provenance\":{\"kind\":\"EXAMPLE\"}}]",
        "line 3, at [0].areas[0].municipality: \"haselt\" names 'haselt', and there is no municipality of that slug: did you mean 'hasselt'?")]
    [InlineData("[{\"slug\":\"a\",\"title\":\"\\u0000\",\"organisation\":\"vdab\",\"provenance\":{\"kind\":\"EXAMPLE\"}}]", "line 1, at [0].title: \" \" is not a text (Dutch)")]
    [InlineData("{\"offers\":[{\"slug\":\"a\",\"title\":\"A\",\"organisation\":\"vdab\",\"provenance\":{\"kind\":\"EXAMPLE\"}},\n{\"slug\":\"b\",\n\"title\":\"B\",\n\"organisation\":\"vdabb\",\n\"provenance\":{\"kind\":\"EXAMPLE\"}}]}",
        "line 4, at offers[1].organisation: \"vdabb\" names 'vdabb', and there is no organisation of that slug: did you mean 'vdab'?")]
    public void A_JSON_file_that_is_wrong(string json, string finding)
    {
        var (report, _) = ImportSample.Read(json);
        Assert.StartsWith(finding, report.Errors.First[0].ToString(), StringComparison.Ordinal);
    }
}
