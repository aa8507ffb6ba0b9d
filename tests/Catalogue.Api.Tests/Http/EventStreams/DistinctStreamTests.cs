using System.Net;
using System.Text;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.EventStreams;

/// <summary>GraphQL over Server-Sent Events, one connection for each operation.</summary>
public sealed class DistinctStreamTests : IAsyncLifetime
{
    private SmallServer server = null!;

    public async Task InitializeAsync() => server = await SmallServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_subscription_gives_each_event_and_then_complete()
    {
        using var events = await PostAsync("subscription { tick(count: 2) }");
        Assert.Equal("text/event-stream; charset=utf-8", events.Response.Content.Headers.ContentType!.ToString());
        Assert.True(events.Response.Headers.CacheControl!.NoCache);
        Assert.Equal("no", events.Response.Headers.GetValues("X-Accel-Buffering").Single());
        Assert.Equal(["""next {"data":{"tick":1}}""", """next {"data":{"tick":2}}""", "complete"], await events.AllAsync());
    }

    [Theory]
    [InlineData("/graphql?query=%7Bhello%7D")]
    [InlineData("/graphql/stream?query=%7Bhello%7D")]
    public async Task A_query_by_GET_gives_one_event(string address)
    {
        using var events = await EventReader.OpenAsync(server.Http, new HttpRequestMessage(HttpMethod.Get, address));
        Assert.Equal(["""next {"data":{"hello":"Hello, world!"}}""", "complete"], await events.AllAsync());
    }

    [Theory]
    [InlineData("/graphql?query=subscription%7Btick(count:1)%7D", "\"data\":{\"tick\":1}")]
    [InlineData("/graphql?query=mutation%7Badd(number:1)%7D", "\"code\":\"OPERATION_NOT_ALLOWED\"")]
    public async Task A_GET_may_subscribe_and_change_nothing(string address, string next)
    {
        using var events = await EventReader.OpenAsync(server.Http, new HttpRequestMessage(HttpMethod.Get, address));
        Assert.Contains(next, (await events.AllAsync())[0], StringComparison.Ordinal);
        Assert.Equal(0, server.Schema.Sum);
    }

    [Fact]
    public async Task A_mutation_by_POST_runs()
    {
        using var events = await PostAsync("mutation { add(number: 2) }");
        Assert.Equal(["""next {"data":{"add":2}}""", "complete"], await events.AllAsync());
    }

    [Theory]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription { refused }", "TOLD")]
    public async Task What_cannot_run_is_an_event(string query, string code)
    {
        using var events = await PostAsync(query);
        Assert.Equal(HttpStatusCode.OK, events.Response.StatusCode);
        var all = await events.AllAsync();
        Assert.Contains($"\"code\":\"{code}\"", all[0], StringComparison.Ordinal);
        Assert.Equal("complete", all[1]);
    }

    [Fact]
    public async Task An_unknown_persisted_query_is_an_event_and_a_body_that_is_no_request_is_400()
    {
        var unknown = $$$$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{{new string('e', 64)}}}}}"}}}""";
        using var events = await EventReader.OpenAsync(server.Http, new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(unknown, Encoding.UTF8, "application/json") });
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", (await events.AllAsync())[0], StringComparison.Ordinal);
        var malformed = await server.PostAsync("{}", "text/event-stream");
        Assert.Equal((400, "BAD_REQUEST"), (malformed.Status, malformed.Errors[0]));
    }

    [Fact]
    public async Task An_idle_stream_is_kept_alive_by_comments()
    {
        using var events = await PostAsync("subscription { once }");
        Assert.Equal(":", await events.NextAsync());
        Assert.Equal("""next {"data":{"once":1}}""", await events.NextAsync());
        await server.Clock.PassAsync(SmallServer.Streams.KeepAlive);
        Assert.Equal(":", await events.NextAsync());
        await server.Clock.PassAsync(SmallServer.Streams.KeepAlive);
        Assert.Equal(":", await events.NextAsync());
    }

    [Fact]
    public async Task A_client_that_goes_ends_its_stream()
    {
        using (var events = await PostAsync("subscription { once }"))
            await events.NextEventAsync();
        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_client_that_never_reads_is_cut_off()
    {
        using var events = await PostAsync("subscription { flood }");
        await server.Clock.PassUntilAsync(server.Schema.Ended.Task, SmallServer.Streams.SendTime);
        await Assert.ThrowsAnyAsync<IOException>(events.AllAsync);
    }

    [Fact]
    public async Task A_server_that_stops_breaks_the_stream_off_without_complete()
    {
        using var events = await PostAsync("subscription { once }");
        await events.NextEventAsync();
        var stopping = server.StopAsync();
        Assert.Null(await events.NextEventAsync());
        await stopping;
    }

    [Fact]
    public async Task More_streams_than_the_server_has_are_refused()
    {
        await using var small = await SmallServer.StartAsync(SmallServer.Streams with { Connections = 1 });
        using var first = await EventReader.OpenAsync(small.Http, new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription%7Bonce%7D"));
        await first.NextEventAsync();
        var refused = await small.GetAsync("query=subscription%7Bonce%7D", "text/event-stream");
        Assert.Equal((503, "LIMIT_EXCEEDED"), (refused.Status, refused.Errors[0]));
        Assert.Equal(1, refused.Body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("maximum").GetInt32());
        Assert.Equal(200, (await small.GetAsync("query=%7Bhello%7D")).Status);
    }

    private Task<EventReader> PostAsync(string query) =>
        EventReader.OpenAsync(server.Http, new HttpRequestMessage(HttpMethod.Post, "/graphql")
    {
        Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
    });
}
