using System.Net.Sockets;
using System.Text;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http;

/// <summary>GraphQL over HTTP: methods, media types, other sites, and the paths beside `/graphql`.</summary>
[Collection(SeededServer.Collection)]
public sealed class TransportTests(SeededServer server)
{
    private const string Typename = """{"__typename":"Query"}""";

    [Theory]
    [InlineData("/graphql?query=%7B__typename%7D")]
    [InlineData("/graphql?query=query+A%7B__typename%7D+query+B%7Boffers%7BtotalCount%7D%7D&operationName=A")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=&extensions=&operationName=")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=null&onbekend=1")]
    public async Task A_query_may_be_asked_by_GET(string address) =>
        Assert.Equal(Typename, (await server.Api.GetAsync(address)).Data.GetRawText());

    [Fact]
    public async Task A_GET_takes_variables()
    {
        var query = Uri.EscapeDataString("query ($f: OfferFilter) { offers(filter: $f) { nodes { slug } } }");
        var variables = Uri.EscapeDataString("""{"f": {"themes": ["typen"]}}""");
        var answer = await server.Api.GetAsync($"/graphql?query={query}&variables={variables}");
        Assert.Contains("typlessen-sint-truiden", ApiServer.Slugs(answer.Data.GetProperty("offers").GetProperty("nodes")));
    }

    [Theory]
    [InlineData("/graphql", "BAD_REQUEST")]
    [InlineData("/graphql?query=%7Ba%7D&query=%7Bb%7D", "BAD_REQUEST")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%5B%5D", "BAD_REQUEST")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%7B%22a%22%3A1%2C%22a%22%3A2%7D", "BAD_REQUEST")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%7B", "BAD_REQUEST")]
    [InlineData("/graphql?query=%7B__typename%7D&extensions=1", "BAD_REQUEST")]
    [InlineData("/graphql?query=", "GRAPHQL_PARSE_FAILED 1:1")]
    [InlineData("/graphql?query=mutation%7Bpublish%7D", "GRAPHQL_VALIDATION_FAILED 1:10")]
    public async Task A_GET_that_is_no_query_is_refused(string address, string error)
    {
        var answer = await server.Api.GetAsync(address);
        Assert.Equal(400, answer.Status);
        Assert.Equal([error], answer.Errors);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_refused_with_those_that_are_allowed(string method)
    {
        var answer = await server.Api.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql?query=%7B__typename%7D"));
        Assert.Equal(405, answer.Status);
        Assert.Equal("GET, HEAD, POST", string.Join(", ", answer.Headers["Allow"]));
        Assert.Equal(["METHOD_NOT_ALLOWED"], answer.Errors);
    }

    [Theory]
    [InlineData(null, Answer.Json)]
    [InlineData("", Answer.Json)]
    [InlineData(" , ", Answer.Json)]
    [InlineData("*/*", Answer.Json)]
    [InlineData("application/json;q=0, */*", Answer.GraphQLResponse)]
    [InlineData("*/*, application/json;q=0", Answer.GraphQLResponse)]
    [InlineData("application/json;q=0.5, application/*", Answer.GraphQLResponse)]
    [InlineData("application/*;q=0.1, application/json, */*;q=0.5", Answer.Json)]
    [InlineData("application/json; charset=iso-8859-1, */*;q=0.1", Answer.Json)]
    [InlineData("application/*", Answer.Json)]
    [InlineData("application/json", Answer.Json)]
    [InlineData("application/graphql-response+json", Answer.GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Answer.GraphQLResponse)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", Answer.GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json;q=0.9", Answer.Json)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", Answer.Json)]
    public async Task The_answer_has_the_media_type_that_the_client_prefers(string? accept, string mediaType)
    {
        var answer = await server.Api.GetAsync("/graphql?query=%7B__typename%7D", accept);
        Assert.Equal(Typename, answer.Data.GetRawText());
        Assert.Equal(mediaType + "; charset=utf-8", answer.Headers["Content-Type"].Single());
        Assert.Contains("Accept", answer.Headers["Vary"]);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"].Single());
    }

    [Theory]
    [InlineData("text/html", 406, "NOT_ACCEPTABLE")]
    [InlineData("application/json;q=0", 406, "NOT_ACCEPTABLE")]
    [InlineData("*/*;q=0", 406, "NOT_ACCEPTABLE")]
    [InlineData("application/json; charset=iso-8859-1", 406, "NOT_ACCEPTABLE")]
    [InlineData("???", 400, "BAD_REQUEST")]
    public async Task A_client_that_takes_neither_media_type_is_refused(string accept, int status, string code)
    {
        var answer = await server.Api.GetAsync("/graphql?query=%7B__typename%7D", accept);
        Assert.Equal(status, answer.Status);
        Assert.Equal([code], answer.Errors);
    }

    [Fact]
    public async Task Any_site_may_ask_and_none_with_credentials()
    {
        var asked = await server.Api.SendAsync(FromAnotherSite(HttpMethod.Get, "/graphql?query=%7B__typename%7D"));
        Assert.Equal("*", asked.Headers["Access-Control-Allow-Origin"].Single());
        Assert.False(asked.Headers.Contains("Access-Control-Allow-Credentials"));

        var preflight = FromAnotherSite(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type,x-own");
        var allowed = await server.Api.SendAsync(preflight);
        Assert.Equal(204, allowed.Status);
        Assert.Equal("*", allowed.Headers["Access-Control-Allow-Origin"].Single());
        Assert.Contains("POST", allowed.Headers["Access-Control-Allow-Methods"].Single(), StringComparison.Ordinal);
        Assert.Equal("content-type,x-own", allowed.Headers["Access-Control-Allow-Headers"].Single());
        Assert.Equal("86400", allowed.Headers["Access-Control-Max-Age"].Single());
        Assert.False(allowed.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_site_may_read_a_refusal_too()
    {
        var refused = await server.Api.SendAsync(FromAnotherSite(HttpMethod.Get, "/graphql"));
        Assert.Equal((400, "*"), (refused.Status, refused.Headers["Access-Control-Allow-Origin"].Single()));
    }

    [Theory]
    [InlineData("/health/live", "\"live\"")]
    [InlineData("/health/ready", "\"ready\"")]
    public async Task Health_says_so_in_JSON(string path, string status)
    {
        var answer = await server.Api.GetAsync(path, accept: null);
        Assert.Equal((200, Answer.Json, status), (answer.Status, answer.MediaType, answer.Body.GetProperty("status").GetRawText()));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found() => Assert.Equal(404, (await server.Api.GetAsync("/graphq", accept: null)).Status);

    [Fact]
    public async Task An_address_of_a_megabyte_and_a_broken_one_are_refused_and_the_server_goes_on()
    {
        var longest = await server.Api.GetAsync("/graphql?query=" + new string('x', 60_000));
        Assert.Equal((414, "ADDRESS_TOO_LONG"), (longest.Status, Assert.Single(longest.Errors)));
        Assert.Equal("""{"limit":"addressBytes","maximum":8192}""", Figures(longest));
        Assert.StartsWith(
            "HTTP/1.1 414 ",
            await RawAsync($"GET /graphql?query={new string('x', 1_000_000)} HTTP/1.1\r\nHost: a\r\n\r\n"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "HTTP/1.1 400 ", await RawAsync("GET /graphql?query=%7B HTTP/1.1\r\nHost: a b\r\n\r\n"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400 ", await RawAsync("nonsense\r\n\r\n"), StringComparison.Ordinal);
        Assert.Equal(Typename, (await server.Api.AskAsync("{ __typename }")).Data.GetRawText());
    }

    [Fact]
    public async Task A_hundred_clients_at_once_are_all_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => server.Api.OffersAsync($"{{age: {{years: {i}}}}}")));
        for (var age = 0; age < answers.Length; age += 33)
            Assert.Equal(await server.Api.OffersAsync($"{{age: {{years: {age}}}}}"), answers[age]);
    }

    private static string Figures(Answer answer)
    {
        var extensions = answer.Body.GetProperty("errors")[0].GetProperty("extensions");
        return $$"""{"limit":{{extensions.GetProperty("limit").GetRawText()}},"maximum":{{extensions.GetProperty("maximum").GetRawText()}}}""";
    }

    private static HttpRequestMessage FromAnotherSite(HttpMethod method, string path) =>
        new(method, path) { Headers = { { "Origin", "https://school.example" } } };

    private async Task<string> RawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Api.Http.BaseAddress!.Host, server.Api.Http.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
