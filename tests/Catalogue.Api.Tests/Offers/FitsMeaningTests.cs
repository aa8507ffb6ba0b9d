using System.Text.Json;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>`fits` over HTTP: what offersFor does not say no of, wherever offers are filtered, and its price.</summary>
[Collection(TrialTown.Collection)]
public sealed class FitsMeaningTests(TrialTown town)
{
    private const string School = "{school: \"go-molen\"}";

    [Theory]
    [InlineData(School)]
    [InlineData("{school: \"go-molen\", targetGroups: [SCHOOL_STAFF], interests: [\"proef-tak\"]}")]
    [InlineData("{age: {grade: PRIMARY_2}, network: VGO, neighbourhood: \"proefstad-zuid\", homeLanguage: \"tr\"}")]
    [InlineData("{municipality: \"proefdorp\", levels: NURSERY}")]
    [InlineData("{}")]
    public async Task What_fits_is_what_offersFor_says_yes_or_unknown_of(string profile)
    {
        var expected = new List<string>();
        for (string? after = null; ;)
        {
            var answer = await town.Api.AskAsync(
                $"query ($after: String) {{ offersFor(profile: {profile}, verdicts: [YES, UNKNOWN], first: 100, after: $after) {{ nodes {{ offer {{ slug }} }} pageInfo {{ hasNextPage endCursor }} }} }}",
                JsonSerializer.Serialize(new { after }));
            var page = answer.Data.GetProperty("offersFor");
            expected.AddRange(page.GetProperty("nodes").EnumerateArray().Select(
                node => node.GetProperty("offer").GetProperty("slug").GetString()!));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        var (found, backwards) = (new List<string>(), "first: 100");
        while (found.Count == 0 || found.Count % 100 == 0)
        {
            var answer = await town.Api.AskAsync(
                $"{{ offers(filter: {{fits: {profile}}}, {backwards}) {{ totalCount nodes {{ slug }} pageInfo {{ endCursor }} }} }}");
            var page = answer.Data.GetProperty("offers");
            Assert.Equal(expected.Count, page.GetProperty("totalCount").GetInt32());
            found.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("slug").GetString()!));
            backwards = $"first: 100, after: \"{page.GetProperty("pageInfo").GetProperty("endCursor").GetString()}\"";
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_narrows_a_search_its_facets_its_orders_and_other_filters()
    {
        var answer = await town.Api.AskAsync(
            """{ offers(filter: {fits: {school: "go-molen", levels: NURSERY}, themes: "proef-soort", free: true}, search: "stad", orderBy: {field: TITLE}) { nodes { slug } facets(dimensions: LEVELS) { values { value count } } } }""");
        Assert.Equal(
            """{"nodes":[{"slug":"van-de-stad"}],"facets":[{"values":[{"value":"NURSERY","count":1}]}]}""",
            answer.Data.GetProperty("offers").GetRawText());
    }

    [Theory]
    [InlineData("school: \"nergens\"", "fits.school", "There is no school")]
    [InlineData("neighbourhood: \"Nergens!\"", "fits.neighbourhood", "can be neither an id nor a slug")]
    [InlineData("municipality: \"00000000-0000-0000-0000-000000000000\"", "fits.municipality", "There is no municipality")]
    [InlineData("interests: [\"proef\", \"nergens\"]", "fits.interests", "is no theme of the catalogue")]
    [InlineData("age: {years: 400}", "fits.age.years", "")]
    public async Task A_profile_that_cannot_be_is_refused_where_it_stands(string profile, string path, string message)
    {
        var answer = await town.Api.AskAsync($"{{ offers(filter: {{fits: {{{profile}}}}}) {{ totalCount }} }}");
        Assert.Equal($"BAD_USER_INPUT 1:3 path=offers input={path}", Assert.Single(answer.Errors));
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_of_what_fits_is_refused_with_the_same_words()
    {
        var answer = await town.Api.GetAsync(
            $"/offers.ics?filter={Uri.EscapeDataString("""{"fits": {"school": "nergens"}}""")}", accept: null);
        Assert.Equal(400, answer.Status);
        Assert.Contains("There is no school", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_priced_by_its_work_also_as_a_variable_and_one_request_holds_only_so_many()
    {
        var with = await CostAsync($"{{ offers(filter: {{fits: {School}}}, first: 1) {{ totalCount }} }}");
        Assert.Equal(with, await CostAsync(
            "query ($filter: OfferFilter) { offers(filter: $filter, first: 1) { totalCount } }", """{"filter":{"fits":{"school":"go-molen"}}}"""));
        Assert.Equal(49_000, with - await CostAsync("{ offers(filter: {free: true}, first: 1) { totalCount } }"));
        var many = await town.Api.AskAsync(
            $"{{ {string.Join(' ', Enumerable.Range(0, 3).Select(at => $"a{at}: offers(filter: {{fits: {School}}}, first: 1) {{ totalCount }}"))} }}");
        Assert.StartsWith("LIMIT_EXCEEDED", Assert.Single(many.Errors), StringComparison.Ordinal);
    }

    private async Task<int> CostAsync(string query, string? variables = null)
    {
        var body = $"{{\"query\":{JsonSerializer.Serialize(query)},\"variables\":{variables ?? "null"},\"extensions\":{{\"cost\":true}}}}";
        using var answer = JsonDocument.Parse((await town.Api.PostAsync(body)).Text);
        return answer.RootElement.GetProperty("extensions").GetProperty("cost").GetProperty("fields").GetInt32();
    }
}
