using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http;

/// <summary>Well-formed requests that ask what cannot be asked: what is told of each, where, and with which status.</summary>
[Collection(SeededServer.Collection)]
public sealed class BadQuestionTests(SeededServer server)
{
    /// <summary>Refused before anything runs: 400, or 200 for clients that take application/json only.</summary>
    [Theory]
    [InlineData("{ offers { total } }", "GRAPHQL_VALIDATION_FAILED 1:12")]
    [InlineData("{ offers(limit: 3) { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:10")]
    [InlineData("query ($f: OffersFilter) { offers(filter: $f) { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:12")]
    [InlineData("{ node(id: \"1\") { ... on Aanbod { slug } } }", "GRAPHQL_VALIDATION_FAILED 1:26")]
    [InlineData("{ offers(filter: {networks: KATHOLIEK}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:29")]
    [InlineData("{ offers(filter: {network: GO}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:19")]
    [InlineData("{ offers(filter: {age: {years: 9, months: 3}}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:24")]
    [InlineData("{ offers(filter: {age: {}}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:24")]
    [InlineData("{ offers(filter: {age: {months: 3.5}}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:33")]
    [InlineData("{ offers(filter: {age: {birthDate: \"gisteren\"}}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:36")]
    [InlineData("{ offers(filter: {schoolYear: \"2026-2028\"}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:31")]
    [InlineData("{ offers(first: \"ten\") { totalCount } }", "GRAPHQL_VALIDATION_FAILED 1:17")]
    [InlineData("{ offers { totalCount", "GRAPHQL_PARSE_FAILED 1:22")]
    [InlineData("{ offers(filter: {age: {years: 9}) { totalCount } }", "GRAPHQL_PARSE_FAILED 1:34")]
    [InlineData("", "GRAPHQL_PARSE_FAILED 1:1")]
    [InlineData("query A { offers { totalCount } } query B { offers { totalCount } }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("mutation { publish }", "GRAPHQL_VALIDATION_FAILED 1:12")]
    [InlineData("query ($first: Int!) { offers(first: $first) { totalCount } }", "BAD_USER_INPUT 1:8")]
    [InlineData("query ($first: Int!) { offers(first: $first) { totalCount } }", "BAD_USER_INPUT 1:8", """{"first": "ten"}""")]
    [InlineData("query ($f: OfferFilter) { offers(filter: $f) { totalCount } }", "BAD_USER_INPUT 1:8", """{"f": {"networks": ["GO", "LEUVEN"]}}""")]
    [InlineData("query ($f: OfferFilter) { offers(filter: $f) { totalCount } }", "BAD_USER_INPUT 1:8", """{"f": {"network": "GO"}}""")]
    [InlineData("query ($f: OfferFilter) { offers(filter: $f) { totalCount } }", "BAD_USER_INPUT 1:8", """{"f": {"age": {"years": 9, "months": 3}}}""")]
    [InlineData("query ($f: OfferFilter) { offers(filter: $f) { totalCount } }", "BAD_USER_INPUT 1:8", """{"f": {"age": {"years": null}}}""")]
    [InlineData("query ($f: OfferFilter) { offers(filter: $f) { totalCount } }", "BAD_USER_INPUT 1:8", """{"f": {"age": {"birthDate": "2026-02-30"}}}""")]
    [InlineData("query ($f: OfferFilter) { offers(filter: $f) { totalCount } }", "BAD_USER_INPUT 1:8", """{"f": {"neighbourhoods": ["\ud800"]}}""")]
    [InlineData("query ($f: OfferFilter) { offers(filter: $f) { totalCount } }", "BAD_USER_INPUT 1:8", """{"f": {"languages": [7]}}""")]
    public async Task A_request_that_is_not_valid_is_refused_with_its_place(string query, string error, string? variables = null)
    {
        var modern = await server.Api.AskAsync(query, variables);
        Assert.Equal([error], modern.Errors);
        Assert.Equal(400, modern.Status);
        Assert.False(modern.Body.TryGetProperty("data", out _));

        var old = await server.Api.AskAsync(query, variables, Answer.Json);
        Assert.Equal([error], old.Errors);
        Assert.Equal(200, old.Status);
        await AnswersOnAsync();
    }

    /// <summary>Valid by the schema, refused by the field: 200 for both kinds of client, with the input at fault.</summary>
    [Theory]
    [InlineData("first: -1", "BAD_USER_INPUT", "first")]
    [InlineData("first: 101", "BAD_USER_INPUT", "first")]
    [InlineData("last: 101", "BAD_USER_INPUT", "last")]
    [InlineData("first: 1, last: 1", "BAD_USER_INPUT", "last")]
    [InlineData("after: \"volgende\"", "BAD_CURSOR", "after")]
    [InlineData("before: \"!\"", "BAD_CURSOR", "before")]
    [InlineData("after: \"\"", "BAD_CURSOR", "after")]
    [InlineData("filter: {neighbourhoods: \"Brustem!\"}", "BAD_USER_INPUT", "neighbourhoods[0]")]
    [InlineData("filter: {themes: [\"typen\", \"\"]}", "BAD_USER_INPUT", "themes[1]")]
    [InlineData("filter: {schools: \"'; DROP TABLE offer; --\"}", "BAD_USER_INPUT", "schools[0]")]
    [InlineData("filter: {age: {years: -1}}", "BAD_USER_INPUT", "age.years")]
    [InlineData("filter: {age: {years: 500}}", "BAD_USER_INPUT", "age.years")]
    [InlineData("filter: {age: {years: 1e300}}", "BAD_USER_INPUT", "age.years")]
    [InlineData("filter: {age: {years: 3.25}}", "BAD_USER_INPUT", "age.years")]
    [InlineData("filter: {age: {months: -1}}", "BAD_USER_INPUT", "age.months")]
    [InlineData("filter: {age: {months: 2147483647}}", "BAD_USER_INPUT", "age.months")]
    [InlineData("filter: {age: {birthDate: \"2026-11-23\"}}", "BAD_USER_INPUT", "age.birthDate")]
    [InlineData("filter: {age: {birthDate: \"0001-01-01\"}}", "BAD_USER_INPUT", "age.birthDate")]
    [InlineData("filter: {age: {birthYear: {year: 2030}}}", "BAD_USER_INPUT", "age.birthYear")]
    [InlineData("filter: {age: {birthYear: {year: -2147483648}}}", "BAD_USER_INPUT", "age.birthYear")]
    [InlineData("filter: {period: {from: \"2026-09-01\", until: \"2026-08-31\"}}", "BAD_USER_INPUT", "period")]
    [InlineData("filter: {period: {}, schoolYear: \"2026-2027\"}", "BAD_USER_INPUT", "schoolYear")]
    public async Task A_question_that_cannot_be_asked_is_refused_with_the_input_at_fault(string arguments, string code, string input)
    {
        var query = $"{{\n  offers({arguments}) {{ totalCount nodes {{ slug }} }}\n}}";
        foreach (var accept in new[] { Answer.GraphQLResponse, Answer.Json })
        {
            var answer = await server.Api.AskAsync(query, accept: accept);
            Assert.Equal([$"{code} 2:3 path=offers input={input}"], answer.Errors);
            Assert.Equal(200, answer.Status);
            Assert.Equal("null", answer.Body.GetProperty("data").GetRawText());
        }

        await AnswersOnAsync();
    }

    [Theory]
    [InlineData("{ offer(by: {slug: \"Brede School\"}) { slug } }", "BAD_USER_INPUT 1:3 path=offer input=by.slug")]
    [InlineData("{ offer(by: {id: \"brede-school-sint-truiden\"}) { slug } }", "BAD_USER_INPUT 1:3 path=offer input=by.id")]
    [InlineData("{ node(id: \"17\") { id } }", "BAD_USER_INPUT 1:3 path=node input=id")]
    [InlineData("{ organisations(first: 101) { totalCount } }", "BAD_USER_INPUT 1:3 path=organisations input=first")]
    [InlineData("{ schools(after: \"AAAA\") { totalCount } }", "BAD_CURSOR 1:3 path=schools input=after")]
    [InlineData("{ organisation(by: {slug: \"stad-hasselt\"}) { offers(first: 101) { slug } } }", "BAD_USER_INPUT 1:46 path=organisation.offers input=first")]
    public async Task Other_ways_in_refuse_alike(string query, string error)
    {
        var answer = await server.Api.AskAsync(query);
        Assert.Equal([error], answer.Errors);
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task More_nodes_than_a_request_may_ask_are_refused()
    {
        var ids = string.Join(',', Enumerable.Repeat($"\"{Guid.Empty}\"", 101));
        Assert.Equal(
            ["BAD_USER_INPUT 1:3 path=nodes input=ids"], (await server.Api.AskAsync($"{{ nodes(ids: [{ids}]) {{ id }} }}")).Errors);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused_and_the_message_says_why()
    {
        var cursor = (await server.Api.AskAsync("{ offers(first: 1) { pageInfo { endCursor } } }")).Data.GetProperty("offers").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var answer = await server.Api.AskAsync(
            $"{{ offers(first: 1, after: \"{cursor}\", orderBy: {{field: UPDATED, direction: DESC}}) {{ totalCount }} }}");
        Assert.Equal(["BAD_CURSOR 1:3 path=offers input=after"], answer.Errors);
        Assert.Contains("TITLE", Assert.Single(answer.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        var cursor = (await server.Api.AskAsync("{ schools(first: 1) { pageInfo { endCursor } } }")).Data.GetProperty("schools").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Equal(
            ["BAD_CURSOR 1:3 path=offers input=after"],
            (await server.Api.AskAsync($"{{ offers(after: \"{cursor}\") {{ totalCount }} }}")).Errors);
        var offers = (await server.Api.AskAsync("{ offers(first: 1) { pageInfo { endCursor } } }")).Data.GetProperty("offers").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Equal(
            ["BAD_CURSOR 1:3 path=schools input=after"],
            (await server.Api.AskAsync($"{{ schools(after: \"{offers}\") {{ totalCount }} }}")).Errors);
    }

    [Theory]
    [InlineData("{neighbourhoods: \"sint-truiden-nergens\"}")]
    [InlineData("{themes: \"sterrenkunde\"}")]
    [InlineData("{organisations: [\"00000000-0000-0000-0000-000000000000\", \"7a5b1f52-2f0e-4a52-9d5c-0d8b7f3f4a10\"]}")]
    [InlineData("{languages: \"tlh\"}")]
    public async Task What_is_well_formed_and_unknown_finds_nothing(string filter) => Assert.Empty(await server.Api.OffersAsync(filter));

    [Fact]
    public async Task An_unknown_value_beside_a_known_one_takes_nothing_away() => Assert.Equal(
        await server.Api.OffersAsync("{themes: \"typen\"}"), await server.Api.OffersAsync("{themes: [\"sterrenkunde\", \"typen\"]}"));

    [Fact]
    public async Task An_unknown_id_or_slug_looks_up_nothing() => Assert.Equal(
        """{"a":null,"b":null,"node":null}""",
        (await server.Api.AskAsync($$"""{ a: offer(by: {slug: "niets"}) { id } b: school(by: {id: "{{Guid.Empty}}"}) { id } node(id: "{{Guid.Empty}}") { id } }""")).Data.GetRawText());

    [Fact]
    public async Task A_typing_error_is_answered_with_what_was_probably_meant() =>
        Assert.Contains(
            "Did you mean \"totalCount\"",
            Assert.Single((await server.Api.AskAsync("{ offers { totalCont } }")).Messages),
            StringComparison.Ordinal);

    private async Task AnswersOnAsync() => Assert.Equal("""{"__typename":"Query"}""", (await server.Api.AskAsync("{ __typename }")).Data.GetRawText());
}
