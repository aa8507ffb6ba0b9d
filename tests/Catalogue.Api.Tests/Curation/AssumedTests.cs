using Catalogue.Api.Tests.Identity;

namespace Catalogue.Api.Tests.Curation;

/// <summary>The fields that are not in the sources: from staff to readers, and only names that are fields.</summary>
public sealed class AssumedTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private readonly Staff staff = new(server.Api, server.City);

    [Fact]
    public async Task What_is_assumed_is_written_kept_by_other_edits_and_served()
    {
        var slug = await staff.PublishAsync("Roeien leren", ", assumed: [\"schedule\", \"price\", \"schedule\"], provenanceNote: \"Van de affiche.\"");
        await staff.DoAsync(staff.Curator, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ capacity: 8 }} }})");
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        Assert.Equal(
            """{"assumed":["schedule","price"],"provenance":{"kind":"PAGE","note":"Van de affiche.","assumed":["schedule","price"]}}""",
            await staff.PublicAsync(slug, "assumed provenance { kind note assumed }"));
        await staff.DoAsync(staff.Curator, $"updateOffer(input: {{ offer: \"{slug}\", content: {{ assumed: [] }} }})");
        await staff.DoAsync(staff.Curator, $"publishOffer(input: {{ offer: \"{slug}\" }})");
        Assert.Equal("""{"assumed":[]}""", await staff.PublicAsync(slug, "assumed"));
    }

    [Fact]
    public async Task What_is_no_field_is_refused_with_the_nearest()
    {
        var slug = await staff.PublishAsync("Zeilen leren");
        var answer = await server.Api.AskAsAsync(
            staff.Curator,
            $"mutation {{ updateOffer(input: {{ offer: \"{slug}\", content: {{ assumed: [\"shedule\"] }} }}) {{ userErrors {{ path code message }} }} }}");
        Assert.Contains("ASSUMED_UNKNOWN", answer.Text, StringComparison.Ordinal);
        Assert.Contains("schedule?", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_the_sources_are_told_in_the_language_asked()
    {
        var answer = await server.Api.AskAsync(
            """query @inContext(language: "fr") { offer(by: {slug: "onderwijsexpert-hasselt"}) { provenance { sources sourcePages { code title url } } } }""");
        Assert.Equal(
            """{"sources":["S3"],"sourcePages":[{"code":"S3","title":"Actualité de la ville de Hasselt, 4 février 2021","url":null}]}""",
            answer.Data.GetProperty("offer").GetProperty("provenance").GetRawText());
    }

    [Fact]
    public async Task The_starting_data_tells_what_of_a_real_offer_is_assumed_and_says_nothing_of_an_example()
    {
        Assert.Equal(
            """{"assumed":["description","targetGroups","levels","minAgeMonths","maxAgeMonths","languages","free","price","schedule","capacity","placesLeft","placesAsOf","registration"]}""",
            await staff.PublicAsync("typlessen-sint-truiden", "assumed"));
        Assert.Equal("""{"assumed":[]}""", await staff.PublicAsync("voorbeeld-zomerklas-sint-truiden", "assumed"));
    }
}
