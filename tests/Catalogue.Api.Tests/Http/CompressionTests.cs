using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http;

/// <summary>What goes over the wire smaller for clients that take it.</summary>
[Collection(SeededServer.Collection)]
public sealed class CompressionTests(SeededServer server)
{
    private const string Much = "/graphql?query=%7Boffers(first:50)%7Bnodes%7Btitle%20description%7D%7D%7D";
    private const string Little = "/graphql?query=%7B__typename%7D";

    [Theory]
    [InlineData(Much, "application/json", "br", "br")]
    [InlineData(Much, "application/graphql-response+json", "gzip", "gzip")]
    [InlineData(Much, "application/json", "gzip, br", "br")]
    [InlineData(Much, "application/json", "deflate", null)]
    [InlineData(Much, "application/json", null, null)]
    [InlineData(Little, "application/json", "br", null)]
    [InlineData(Much, "text/event-stream", "br", null)]
    [InlineData("/schema.graphql", "text/plain", "br", "br")]
    public async Task Answers_of_a_kilobyte_and_more_are_compressed_and_event_streams_are_not(
        string address, string accept, string? accepted, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var response = await server.Api.Http.SendAsync(request);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        if (encoding is not null)
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
        if (encoding is not null && accept.StartsWith("application/", StringComparison.Ordinal))
            Assert.Contains("Accept", response.Headers.Vary);
    }
}
