using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http;

/// <summary>HEAD is taken wherever GET is, with the same status and headers, and no body.</summary>
[Collection(SeededServer.Collection)]
public sealed class HeadTests(SeededServer server)
{
    private static readonly string[] told =
        ["Content-Type", "Content-Length", "ETag", "Cache-Control", "Vary", "Allow", "X-Content-Type-Options"];

    [Theory]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/schema.graphql", 200)]
    [InlineData("/offers.ics", 200)]
    [InlineData("/graphql?query=%7B__typename%7D", 200)]
    [InlineData("/graphql?query=%7Bnothing%7D", 400)]
    [InlineData("/graphql", 400)]
    [InlineData("/graphql/stream?query=%7B__typename%7D", 200)]
    public async Task HEAD_is_answered_as_GET_without_the_body(string address, int status)
    {
        var (get, head) = (await server.Api.GetAsync(address), await server.Api.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Answer.GraphQLResponse));
        Assert.Equal((status, status, ""), (get.Status, head.Status, head.Text));
        foreach (var name in told)
        {
            // The framework writes its own answers without saying how long they are.
            if (name != "Content-Length" || !address.StartsWith("/health", StringComparison.Ordinal))
                Assert.Equal(get.Headers[name], head.Headers[name]);
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/schema.graphql")]
    [InlineData("/offers.ics")]
    public async Task What_is_only_read_allows_GET_and_HEAD(string address)
    {
        var answer = await server.Api.SendAsync(new HttpRequestMessage(HttpMethod.Delete, address));
        Assert.Equal((405, "GET, HEAD"), (answer.Status, string.Join(", ", answer.Headers["Allow"])));
    }

    [Theory]
    [InlineData("/graphql?query=%7B__typename%7D")]
    [InlineData("/graphql/stream?query=%7B__typename%7D")]
    public async Task HEAD_of_an_event_stream_ends_at_once(string address)
    {
        var answer = await server.Api.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), "text/event-stream");
        Assert.Equal((200, "text/event-stream", ""), (answer.Status, answer.MediaType, answer.Text));
    }
}
