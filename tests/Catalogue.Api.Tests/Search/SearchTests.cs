using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Search;

/// <summary>`offers(search:)` and `suggest`, over HTTP, on the starting data.</summary>
[Collection(SeededServer.Collection)]
public sealed class SearchTests(SeededServer server)
{
    [Fact]
    public async Task A_search_goes_together_with_filter_facets_and_pages_and_comes_best_first()
    {
        const string Query = """
            query ($after: String) { offers(search: "huistaken", filter: {municipalities: "sint-truiden"}, first: 1, after: $after) {
              totalCount pageInfo { endCursor } facets(dimensions: MUNICIPALITIES) { values { value count selected } }
              edges { node { slug } matches { field language parts { text isMatch } } } } }
            """;
        var first = (await server.Api.AskAsync(Query)).Data.GetProperty("offers");
        var count = first.GetProperty("totalCount").GetInt32();
        Assert.True(count > 1);
        var edge = first.GetProperty("edges")[0];
        Assert.Equal("huiswerkbegeleiding-basisonderwijs-sint-truiden", edge.GetProperty("node").GetProperty("slug").GetString());
        Assert.Equal(
            """{"field":"TITLE","language":"nl","parts":[{"text":"Huiswerkbegeleiding","isMatch":true},{"text":" in het basisonderwijs","isMatch":false}]}""",
            edge.GetProperty("matches")[0].GetRawText());
        Assert.Contains(first.GetProperty("facets")[0].GetProperty("values").EnumerateArray(), value =>
            value.GetProperty("value").GetString() == "sint-truiden" && value.GetProperty("count").GetInt32() == count
                && value.GetProperty("selected").GetBoolean());
        var second = (await server.Api.AskAsync(Query, $"{{\"after\":{first.GetProperty("pageInfo").GetProperty("endCursor").GetRawText()}}}")).Data.GetProperty("offers");
        Assert.NotEqual(edge.GetProperty("node").GetRawText(), second.GetProperty("edges")[0].GetProperty("node").GetRawText());
    }

    [Theory]
    [InlineData("search: \"  \", orderBy: {field: TITLE}")]
    [InlineData("search: null")]
    public async Task Blanks_restrict_nothing_and_there_is_nothing_to_mark(string arguments)
    {
        var edges = (await server.Api.AskAsync($"{{ offers(first: 1, {arguments}) {{ edges {{ node {{ slug }} matches {{ field }} }} }} }}")).Data.GetProperty("offers").GetProperty("edges");
        Assert.Empty(edges[0].GetProperty("matches").EnumerateArray());
        Assert.Equal((await server.Api.OffersAsync("{}", "first: 1"))[0], edges[0].GetProperty("node").GetProperty("slug").GetString());
    }

    [Fact]
    public async Task Titles_and_marks_are_of_the_language_asked()
    {
        var answer = await server.Api.AskAsync(
            "query @inContext(language: \"en\") { offers(search: \"homewrok\", first: 1) { edges { node { title } matches { language } } } }");
        Assert.Equal(
            "Homework help in primary education",
            answer.Data.GetProperty("offers").GetProperty("edges")[0].GetProperty("node").GetProperty("title").GetString());
        Assert.Equal(
            "en", answer.Data.GetProperty("offers").GetProperty("edges")[0].GetProperty("matches")[0].GetProperty("language").GetString());
    }

    [Theory]
    [InlineData("orderBy: {field: RELEVANCE}", "RELEVANCE is the order of a list with search")]
    [InlineData("search: \"!?&|\"", "There is no word in this search")]
    [InlineData("search: \"@@\"", "There is no word in this search")]
    public async Task What_cannot_be_searched_is_said(string arguments, string sentence)
    {
        var error = (await server.Api.AskAsync($"{{ offers({arguments}) {{ totalCount }} }}")).Text;
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Contains("BAD_USER_INPUT", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused_with_the_figure() => Assert.Contains(
        "at most 200 characters long, not 10000",
        (await server.Api.AskAsync("query ($text: String!) { offers(search: $text) { totalCount } }", $"{{\"text\":\"{new string('a', 10_000)}\"}}")).Text,
        StringComparison.Ordinal);

    [Fact]
    public async Task What_someone_types_is_completed()
    {
        var answer = await server.Api.AskAsync(
            "{ suggest(text: \"huisw\", first: 3) { kind text parts { text isMatch } entry { __typename id } } }");
        var first = answer.Data.GetProperty("suggest")[0];
        Assert.Equal("THEME", first.GetProperty("kind").GetString());
        Assert.Equal("Huiswerkbegeleiding", first.GetProperty("text").GetString());
        Assert.Equal("Theme", first.GetProperty("entry").GetProperty("__typename").GetString());
        Assert.Equal(3, answer.Data.GetProperty("suggest").GetArrayLength());
    }

    [Fact]
    public async Task A_commit_is_searched_at_once_and_without_a_database_whatever_is_asked()
    {
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        const string Known = "{ offers(search: \"nijlpaarden\") { nodes { slug } } }";
        Assert.Equal("""{"offers":{"nodes":[]}}""", (await api.AskAsync(Known)).Data.GetRawText());
        await api.FollowAsync(await api.Database.SaveAsync("typlessen-sint-truiden", "Nijlpaarden tekenen", OfferStatus.Published));
        Assert.Equal("""{"offers":{"nodes":[{"slug":"typlessen-sint-truiden"}]}}""", (await api.AskAsync(Known)).Data.GetRawText());

        await api.Database.AskElsewhereAsync($"ALTER DATABASE \"{api.Database.Name}\" ALLOW_CONNECTIONS false");
        await api.Database.AskElsewhereAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{api.Database.Name}'");
        foreach (var text in new[] { "nijlpaard", "nijlpaerden", "nijlpaarden sint-truiden", "tekenen nijlpaarden" })
            Assert.Equal(
                """{"offers":{"nodes":[{"slug":"typlessen-sint-truiden"}]}}""",
                (await api.AskAsync($"{{ offers(search: \"{text}\") {{ nodes {{ slug }} }} }}")).Data.GetRawText());
        Assert.Contains(
            "Huiswerkbegeleiding", (await api.AskAsync("{ suggest(text: \"huisw\") { text } }")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_offer_that_is_found_says_by_what()
    {
        foreach (var text in new[] { "huiswerk", "brustem", "sinttruiden", "3800", "9 jaar", "zesde leerjaar", "ouders", "GO!", "OCMW", "typln" })
        {
            var edges = (await server.Api.AskAsync(
                $"{{ offers(search: \"{text}\", first: 100) {{ edges {{ node {{ slug }} matches {{ parts {{ text isMatch }} }} }} }} }}"))
                .Data.GetProperty("offers").GetProperty("edges");
            Assert.NotEmpty(edges.EnumerateArray());
            Assert.All(edges.EnumerateArray(), edge => Assert.Contains(
                edge.GetProperty("matches").EnumerateArray(),
                match => match.GetProperty("parts").EnumerateArray().Any(part => part.GetProperty("isMatch").GetBoolean())));
        }
    }
}
