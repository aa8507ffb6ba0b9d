using System.Text.Json;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Offers;

/// <summary>`staffOnly` and `provenance`, held against what each offer of the starting data says of itself.</summary>
[Collection(SeededServer.Collection)]
public sealed class StaffAndProvenanceTests(SeededServer server)
{
    [Theory]
    [InlineData("staffOnly: true", true)]
    [InlineData("staffOnly: false", false)]
    public async Task For_staff_only_is_what_names_no_group_but_staff_of_schools_and_social_workers(string filter, bool staffOnly)
    {
        var expected = await ExpectedAsync(offer =>
        {
            var groups = offer.GetProperty("targetGroups").EnumerateArray().Select(group => group.GetString()).ToList();
            return groups.Count > 0 && groups.TrueForAll(group => group is "SCHOOL_STAFF" or "SOCIAL_WORKERS") == staffOnly
                || (groups.Count == 0 && !staffOnly);
        });
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await FoundAsync(filter));
    }

    [Theory]
    [InlineData("provenance: EXAMPLE", "EXAMPLE")]
    [InlineData("provenance: [PAGE]", "PAGE")]
    [InlineData("provenance: [PAGE, EXAMPLE]", "PAGE EXAMPLE")]
    public async Task Offers_are_found_by_where_their_facts_come_from(string filter, string kinds)
    {
        var expected = await ExpectedAsync(
            offer => kinds.Split(' ').Contains(offer.GetProperty("provenance").GetProperty("kind").GetString()));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await FoundAsync(filter));
    }

    [Fact]
    public async Task Both_are_facets_with_labels()
    {
        var answer = await server.Api.AskAsync(
            "{ offers(filter: {period: {}}) { facets(dimensions: [STAFF_ONLY, PROVENANCE]) { label values { value label } } } }");
        Assert.Equal(
            """[{"label":"Alleen voor professionals","values":[{"value":"true","label":"Alleen voor professionals"},{"value":"false","label":"Niet alleen voor professionals"}]},"""
            + """{"label":"Herkomst","values":[{"value":"PAGE","label":"Van openbare webpagina’s"},{"value":"EXAMPLE","label":"Voorbeeld"}]}]""",
            answer.Data.GetProperty("offers").GetProperty("facets").GetRawText());
    }

    private async Task<List<string>> ExpectedAsync(Func<JsonElement, bool> matches) =>
        [.. (await AllAsync("period: {}")).Where(matches).Select(offer => offer.GetProperty("slug").GetString()!)];

    private async Task<List<string>> FoundAsync(string filter) =>
        [.. (await AllAsync($"period: {{}}, {filter}")).Select(offer => offer.GetProperty("slug").GetString()!)];

    private async Task<List<JsonElement>> AllAsync(string filter)
    {
        var all = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var offers = (await server.Api.AskAsync(
                $"query ($after: String) {{ offers(filter: {{{filter}}}, first: 100, after: $after) {{ pageInfo {{ hasNextPage endCursor }} nodes {{ slug targetGroups provenance {{ kind }} }} }} }}",
                JsonSerializer.Serialize(new { after }))).Data.GetProperty("offers");
            all.AddRange(offers.GetProperty("nodes").EnumerateArray());
            if (!offers.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                return all;
            after = offers.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }
}
