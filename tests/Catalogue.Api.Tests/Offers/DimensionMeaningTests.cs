using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>How dimensions and values combine, and what the plain ones mean, asked over HTTP.</summary>
[Collection(TrialTown.Collection)]
public sealed class DimensionMeaningTests(TrialTown town)
{
    private const string All = "van-de-stad van-de-vzw van-het-clb van-het-ocmw";

    [Theory]
    [InlineData("levels: NURSERY, targetGroups: PUPILS", "van-de-stad")]
    [InlineData("levels: PRIMARY, targetGroups: PUPILS, languages: \"nl\"", "")]
    public Task Dimensions_combine_with_AND(string filter, string slugs) => FindsAsync(filter, slugs);

    [Theory]
    [InlineData("levels: [NURSERY, PRIMARY]", "van-de-stad van-de-vzw van-het-ocmw")]
    [InlineData("targetGroups: [PUPILS, SOCIAL_WORKERS]", "van-de-stad van-de-vzw")]
    public Task Values_of_one_dimension_combine_with_OR(string filter, string slugs) => FindsAsync(filter, slugs);

    [Theory]
    [InlineData("")]
    [InlineData("levels: null, targetGroups: null, organisationKind: null, free: null, period: null, schoolYear: null, age: null, networks: null")]
    [InlineData("levels: [], targetGroups: [], organisations: [], networks: [], neighbourhoods: [], municipalities: [], schools: [], languages: []")]
    public Task What_is_left_out_null_or_empty_restricts_nothing(string filter) => FindsAsync(filter, All);

    [Fact]
    public async Task A_filter_that_is_null_is_no_filter()
    {
        var answer = await town.Api.AskAsync(
            "query ($f: OfferFilter) { none: offers { totalCount } absent: offers(filter: $f) { totalCount } null: offers(filter: null) { totalCount } }");
        Assert.Single(answer.Data.EnumerateObject().Select(list => list.Value.GetRawText()).Distinct());
    }

    [Fact]
    public async Task A_list_takes_a_single_value_and_entries_by_id_or_slug()
    {
        var id = (await town.Api.AskAsync("{ organisation(by: {slug: \"ocmw-proef\"}) { id } }")).Data.GetProperty("organisation").GetProperty("id").GetString();
        await FindsAsync("organisations: \"ocmw-proef\"", "van-het-ocmw");
        await FindsAsync("organisations: [\"ocmw-proef\"]", "van-het-ocmw");
        await FindsAsync($"organisations: \"{id}\"", "van-het-ocmw");
        await FindsAsync($"organisations: [\"{id}\", \"clb-proef\"]", "van-het-clb van-het-ocmw");
    }

    [Fact]
    public Task An_organisation_is_the_organiser_or_a_partner_and_not_a_funder() => Task.WhenAll(
        FindsAsync("organisations: \"stad-proef\"", "van-de-stad van-de-vzw"), FindsAsync("organisations: \"ocmw-proef\"", "van-het-ocmw"));

    [Fact]
    public Task A_city_or_its_OCMW_is_municipal_and_every_other_external() => Task.WhenAll(
        FindsAsync("organisationKind: MUNICIPAL", "van-de-stad van-het-ocmw"),
        FindsAsync("organisationKind: EXTERNAL", "van-de-vzw van-het-clb"));

    [Fact]
    public Task Languages_are_those_spoken() => Task.WhenAll(
        FindsAsync("languages: \"tr\"", "van-de-stad"), FindsAsync("languages: [\"TR\", \"fr\"]", "van-de-stad van-de-vzw"));

    [Theory]
    [InlineData("[\"nl\", \"turks\"]", "languages[1]", "\"turks\" is no BCP 47 tag: did you mean \"tr\"?")]
    [InlineData("\"nl_BE\"", "languages[0]", "\"nl_BE\" is no BCP 47 tag: did you mean \"nl-BE\"?")]
    public async Task What_is_no_language_is_refused_with_the_nearest(string languages, string input, string message)
    {
        var answer = await town.Api.AskAsync($"{{ offers(filter: {{languages: {languages}}}) {{ totalCount }} }}");
        Assert.EndsWith($"input={input}", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Equal(message, Assert.Single(answer.Messages));
    }

    [Fact]
    public Task What_it_costs_is_found_only_where_it_is_known() =>
        Task.WhenAll(FindsAsync("free: true", "van-de-stad"), FindsAsync("free: false", "van-het-ocmw"));

    [Fact]
    public async Task A_theme_is_asked_with_all_beneath_it()
    {
        Assert.Equal(["over-blad", "over-tak"], await town.Api.OffersAsync("{themes: \"proef-boom\"}"));
        Assert.Equal(["over-blad"], await town.Api.OffersAsync("{themes: \"proef-blad\"}"));
        Assert.Equal(["over-blad", "over-struik"], await town.Api.OffersAsync("{themes: [\"proef-blad\", \"proef-struik\"]}"));
    }

    [Fact]
    public async Task No_draft_and_nothing_in_review_is_found_or_looked_up()
    {
        Assert.DoesNotContain(
            await town.Api.OffersAsync("{municipalities: \"sint-truiden\", period: {}}"),
            slug => slug.Contains("ontwerp", StringComparison.Ordinal) || slug.Contains("na-te-kijken", StringComparison.Ordinal));
        Assert.Equal("""{"offer":null}""", (await town.Api.AskAsync("{ offer(by: {slug: \"voorbeeld-ontwerp-nachtlezen-sint-truiden\"}) { id } }")).Data.GetRawText());
    }

    private async Task FindsAsync(string filter, string slugs) => Assert.Equal(
        slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        (await town.Api.OffersAsync($"{{themes: \"proef-soort\" {filter}}}")).Order(StringComparer.Ordinal));
}
