using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>What `period` and `schoolYear` mean, sentence by sentence, asked over HTTP on 22 November 2026.</summary>
[Collection(TrialTown.Collection)]
public sealed class PeriodMeaningTests(TrialTown town)
{
    [Fact]
    public Task By_default_current_and_coming_offers_are_asked() => FindsAsync("", "altijd komend tot-vandaag");

    [Fact]
    public Task A_period_with_neither_end_is_all_times() => FindsAsync("period: {}", "altijd komend tot-gisteren tot-vandaag voorbij");

    [Fact]
    public Task A_period_replaces_the_default() =>
        FindsAsync("period: {from: \"2020-12-31\", until: \"2021-01-31\"}", "altijd tot-gisteren tot-vandaag voorbij");

    [Fact]
    public Task A_period_may_have_no_beginning() => FindsAsync("period: {until: \"2019-12-31\"}", "altijd tot-gisteren tot-vandaag");

    [Fact]
    public Task A_period_may_have_no_end() => FindsAsync("period: {from: \"2026-11-23\"}", "altijd komend");

    [Fact]
    public Task A_school_year_is_from_September_to_August()
    {
        return Task.WhenAll(
            FindsAsync("schoolYear: \"2019-2020\"", "altijd tot-gisteren tot-vandaag voorbij"),
            FindsAsync("schoolYear: \"2020-2021\"", "altijd tot-gisteren tot-vandaag voorbij"),
            FindsAsync("schoolYear: \"2021-2022\"", "altijd tot-gisteren tot-vandaag"),
            FindsAsync("schoolYear: \"2026-2027\"", "altijd tot-gisteren tot-vandaag"),
            FindsAsync("schoolYear: \"2027-2028\"", "altijd komend"));
    }

    [Fact]
    public async Task The_past_is_published_and_what_is_archived_is_not_to_be_had_at_any_time()
    {
        const string Query =
            "{ past: offer(by: {slug: \"in-groei-en-bloei-2006-2007\"}) { status } archived: offer(by: {slug: \"archief\"}) { status } }";
        Assert.Equal("""{"past":{"status":"PUBLISHED"},"archived":null}""", (await town.Api.AskAsync(Query)).Data.GetRawText());
        Assert.DoesNotContain("in-groei-en-bloei-2006-2007", await town.Api.OffersAsync("{municipalities: \"sint-truiden\"}"));
        Assert.Contains(
            "in-groei-en-bloei-2006-2007", await town.Api.OffersAsync("{municipalities: \"sint-truiden\", schoolYear: \"2006-2007\"}"));
    }

    [Fact]
    public async Task A_look_up_by_id_or_slug_passes_over_every_default()
    {
        var bySlug = (await town.Api.AskAsync("{ offer(by: {slug: \"voorbij\"}) { id validUntil } }")).Data.GetProperty("offer");
        Assert.Equal("2020-12-31", bySlug.GetProperty("validUntil").GetString());
        var id = bySlug.GetProperty("id").GetString();
        var byId = await town.Api.AskAsync(
            $"{{ offer(by: {{id: \"{id}\"}}) {{ slug }} node(id: \"{id}\") {{ ... on Offer {{ slug }} }} nodes(ids: [\"{id}\"]) {{ ... on Offer {{ slug }} }} }}");
        Assert.Equal("""{"offer":{"slug":"voorbij"},"node":{"slug":"voorbij"},"nodes":[{"slug":"voorbij"}]}""", byId.Data.GetRawText());
    }

    [Fact]
    public async Task The_offers_of_an_organisation_are_current_and_coming()
    {
        var answer = await town.Api.AskAsync("{ organisation(by: {slug: \"vzw-proef\"}) { offers(first: 100) { slug } } }");
        var slugs = ApiServer.Slugs(answer.Data.GetProperty("organisation").GetProperty("offers"));
        Assert.Contains("komend", slugs);
        Assert.DoesNotContain("voorbij", slugs);
        Assert.DoesNotContain("archief", slugs);
    }

    [Fact]
    public async Task Today_is_the_day_in_Brussels()
    {
        await using var server = await ApiServer.StartAsync(await Testing.CatalogueTemplate.SeededAsync(), new DateOnly(2008, 9, 1));
        Assert.DoesNotContain("in-groei-en-bloei-2007-2008", await server.OffersAsync("{municipalities: \"sint-truiden\"}"));
        await using var before = await ApiServer.StartAsync(await Testing.CatalogueTemplate.SeededAsync(), new DateOnly(2008, 8, 31));
        Assert.Contains("in-groei-en-bloei-2007-2008", await before.OffersAsync("{municipalities: \"sint-truiden\"}"));
    }

    private async Task FindsAsync(string filter, string slugs) =>
        Assert.Equal(
            slugs.Split(' '), (await town.Api.OffersAsync($"{{themes: \"proef-periode\" {filter}}}")).Order(StringComparer.Ordinal));
}
