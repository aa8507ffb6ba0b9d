using System.Text;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http;

/// <summary>
/// Requests that are no GraphQL requests, or far too large ones: refused with HTTP's status whatever the client accepts, and the server
/// goes on.
/// </summary>
[Collection(SeededServer.Collection)]
public sealed class BadBodyTests(SeededServer server)
{
    private const string Typename = """{"query":"{ __typename }"}""";

    [Theory]
    [InlineData("", 400)]
    [InlineData("hello", 400)]
    [InlineData("{", 400)]
    [InlineData("null", 400)]
    [InlineData("\"{ __typename }\"", 400)]
    [InlineData("[]", 400)]
    [InlineData("""[{"query":"{ __typename }"}]""", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"query":null}""", 400)]
    [InlineData("""{"query":7}""", 400)]
    [InlineData("""{"query":["{ __typename }"]}""", 400)]
    [InlineData("""{"query":"{ __typename }","variables":[]}""", 400)]
    [InlineData("""{"query":"{ __typename }","variables":"{}"}""", 400)]
    [InlineData("""{"query":"{ __typename }","operationName":1}""", 400)]
    [InlineData("""{"query":"{ __typename }","extensions":[]}""", 400)]
    [InlineData("""{"query":"{ __typename }","query":"{ offers { totalCount } }"}""", 400)]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"a":2}}""", 400)]
    [InlineData("""{"query":"{ __typename }"} {"query":"{ __typename }"}""", 400)]
    [InlineData("""{"query":"{ __typename }",}""", 400)]
    [InlineData("""{'query':'{ __typename }'}""", 400)]
    [InlineData("""{"query":"{ __typename }","operationName":"\udc00"}""", 400)]
    [InlineData("""{"query":"{ __typename }","\udc00":1,"\udc01":1,"\udc00":1}""", 400)]
    public Task A_body_that_is_no_request_is_refused(string body, int status) =>
        RefusedAsync(Encoding.UTF8.GetBytes(body), status, "BAD_REQUEST");

    [Fact]
    public Task A_body_of_no_valid_UTF8_is_refused() =>
        RefusedAsync([.. "{\"query\":\"{ node(id: \\\""u8, 0xC3, 0x28, .. "\\\") { id } }\"}"u8], 400, "BAD_REQUEST");

    [Fact]
    public Task Variables_of_no_valid_UTF8_are_refused() => RefusedAsync(
        [.. "{\"query\":\"query ($f: OfferFilter) { offers(filter: $f) { totalCount } }\",\"variables\":{\"f\":{\"languages\":[\""u8, 0xFF, .. "\"]}}}"u8], 400, "BAD_REQUEST");

    [Theory]
    [InlineData("""{"query":"{ node(id: \"\ud800\") { id } }"}""", "1:13")]
    [InlineData("""{"query":"{ # \udc00\n__typename }"}""", "1:5")]
    public async Task Half_a_surrogate_pair_in_the_document_is_refused_where_it_stands(string body, string place)
    {
        var answer = await server.Api.PostAsync(body);
        Assert.Equal(400, answer.Status);
        Assert.Equal([$"GRAPHQL_PARSE_FAILED {place}"], answer.Errors);
        await AnswersOnAsync();
    }

    [Theory]
    [InlineData("""{"f":{"\ud800":1}}""")]
    [InlineData("""{"f":{"\ud800":1,"\udfff":2}}""")]
    [InlineData("""{"f":{"age":{"\ud800":null}}}""")]
    [InlineData("""{"f":{"period":{"from":"\ud800"}}}""")]
    [InlineData("""{"f":{"schoolYear":"\ud800"}}""")]
    [InlineData("""{"f":{"languages":["\ud800"]}}""")]
    [InlineData("""{"f":{"levels":["\ud800"]}}""")]
    public async Task Half_a_surrogate_pair_anywhere_in_the_variables_is_refused(string variables)
    {
        var answer = await server.Api.AskAsync("query ($f: OfferFilter) { offers(filter: $f) { totalCount } }", variables);
        Assert.Equal(400, answer.Status);
        Assert.Matches("^(BAD_USER_INPUT 1:8|BAD_REQUEST)$", answer.Errors[0]);
        await AnswersOnAsync();
    }

    [Fact]
    public Task A_body_of_ten_megabytes_is_refused() =>
        RefusedAsync(Encoding.UTF8.GetBytes($$$"""{"query":"{ __typename }","extensions":{"x":"{{{new string('x', 10_000_000)}}}"}}"""), 413, "BODY_TOO_LARGE");

    [Fact]
    public async Task Ten_megabytes_of_unknown_length_are_refused_as_well()
    {
        var content = new ByteArrayContent([.. Enumerable.Repeat((byte)' ', 10_000_000)]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var answer = await server.Api.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content, Headers = { TransferEncodingChunked = true } });
        Assert.Equal((413, "BODY_TOO_LARGE"), (answer.Status, Assert.Single(answer.Errors)));
        await AnswersOnAsync();
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_told_the_figure() => Assert.EndsWith(
        ""","extensions":{"code":"BODY_TOO_LARGE","limit":"bodyBytes","maximum":1048576}}]}""", (await server.Api.PostAsync(new string(' ', 1_048_577))).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public Task A_hundred_thousand_brackets_of_JSON_are_refused(string bracket) =>
        RefusedAsync(
            Encoding.UTF8.GetBytes(
                $"{{\"query\":\"{{ __typename }}\",\"variables\":{{\"a\":{string.Concat(Enumerable.Repeat(bracket, 100_000))}"),
            400,
            "BAD_REQUEST");

    [Theory]
    [InlineData("{")]
    [InlineData("{ a ")]
    [InlineData("{ offers(filter: {age: {years: [")]
    [InlineData("{ a(b: [")]
    [InlineData("query ($a: [")]
    [InlineData("{ ... ")]
    public async Task A_hundred_thousand_brackets_of_GraphQL_are_refused(string bracket)
    {
        var deep = await server.Api.AskAsync(string.Concat(Enumerable.Repeat(bracket, 100_000 / bracket.Length)));
        var nested = await server.Api.AskAsync(bracket + new string(bracket[^1] == ' ' ? '{' : bracket[^1], 100_000));
        foreach (var answer in new[] { deep, nested })
        {
            Assert.Equal(400, answer.Status);
            Assert.Matches("^(GRAPHQL_PARSE_FAILED|LIMIT_EXCEEDED) \\d+:\\d+$", Assert.Single(answer.Errors));
        }

        await AnswersOnAsync();
    }

    [Theory]
    [InlineData(null, "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("text/plain", "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("application/graphql", "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("application/x-www-form-urlencoded", "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("multipart/form-data; boundary=x", "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("json", "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("application/json; charset=iso-8859-1", "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("application/json; charset=utf-16", "UNSUPPORTED_MEDIA_TYPE")]
    public Task A_body_of_another_media_type_or_charset_is_refused(string? contentType, string code) =>
        RefusedAsync(Encoding.UTF8.GetBytes(Typename), 415, code, contentType);

    [Theory]
    [InlineData("""{"query":"{ __typename }","query":"{ __typename }"}""", "\"query\"")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":[{"b":1},{"b":1,"c":2,"\u0062":3}]}}""", "\"b\"")]
    public async Task A_member_that_an_object_has_twice_is_named(string body, string name)
    {
        var answer = await server.Api.PostAsync(body);
        Assert.Equal(
            (400, $"The body has the member {name} twice in one object: leave one of them out."),
            (answer.Status, Assert.Single(answer.Messages)));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_body_is_refused_with_what_to_do(string encoding)
    {
        var content = new ByteArrayContent([0x1f, 0x8b, 8, 0]) { Headers = { { "Content-Type", "application/json" }, { "Content-Encoding", encoding } } };
        var answer = await server.Api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });
        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), (answer.Status, Assert.Single(answer.Errors)));
        Assert.Equal(
            $"The body is encoded ({encoding}): send it as it is, not compressed and without Content-Encoding.", answer.Messages[0]);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("APPLICATION/JSON; foo=bar")]
    public async Task Ways_to_say_JSON_in_UTF8_are_all_taken(string contentType) =>
        Assert.Equal("""{"__typename":"Query"}""", (await server.Api.PostAsync(Encoding.UTF8.GetBytes(Typename), contentType: contentType)).Data.GetRawText());

    [Fact]
    public async Task Members_that_are_null_are_as_if_left_out_and_others_are_passed_over() => Assert.Equal(
        """{"__typename":"Query"}""",
        (await server.Api.PostAsync("""{"query":"{ __typename }","variables":null,"operationName":null,"extensions":null,"id":7}""")).Data.GetRawText());

    private async Task RefusedAsync(byte[] body, int status, string code, string? contentType = "application/json")
    {
        foreach (var accept in new[] { Answer.GraphQLResponse, Answer.Json })
        {
            var answer = await server.Api.PostAsync(body, accept, contentType);
            Assert.Equal((status, accept), (answer.Status, answer.MediaType));
            Assert.Equal([code], answer.Errors);
            Assert.EndsWith(".", Assert.Single(answer.Messages), StringComparison.Ordinal);
        }

        await AnswersOnAsync();
    }

    private async Task AnswersOnAsync() => Assert.Equal("""{"__typename":"Query"}""", (await server.Api.PostAsync(Typename)).Data.GetRawText());
}
