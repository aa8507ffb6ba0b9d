using System.Net;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.EventStreams;

/// <summary>GraphQL over Server-Sent Events, many operations over one connection.</summary>
public sealed class SharedStreamTests : IAsyncLifetime
{
    private SmallServer server = null!;

    public async Task InitializeAsync() => server = await SmallServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_reservation_is_a_long_token_that_is_never_the_same()
    {
        var (first, second) = (await ReserveAsync(), await ReserveAsync());
        Assert.Matches("^[0-9a-f]{64}$", first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Operations_send_their_events_over_the_stream_with_their_ids()
    {
        var token = await ReserveAsync();
        using var events = await OpenAsync(token);
        Assert.Equal(202, await RunAsync(token, "subscription { tick(count: 2) }", "a"));
        Assert.Equal(
            ["""next {"id":"a","payload":{"data":{"tick":1}}}""", """next {"id":"a","payload":{"data":{"tick":2}}}""", """complete {"id":"a"}"""],
            await events.NextEventsAsync(3));
        Assert.Equal(202, await RunAsync(token, "{ hello }", "a"));
        Assert.Equal(
            ["""next {"id":"a","payload":{"data":{"hello":"Hello, world!"}}}""", """complete {"id":"a"}"""], await events.NextEventsAsync(2));
    }

    [Fact]
    public async Task An_operation_may_run_before_the_stream_is_opened()
    {
        var token = await ReserveAsync();
        Assert.Equal(202, await RunAsync(token, "mutation { add(number: 2) }", "a"));
        using var events = await OpenAsync(token, inAddress: true);
        Assert.Equal("""next {"id":"a","payload":{"data":{"add":2}}}""", await events.NextEventAsync());
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_its_own_answer()
    {
        var token = await ReserveAsync();
        using var events = await OpenAsync(token);
        foreach (var accept in new[] { Answer.GraphQLResponse, Answer.Json, "*/*" })
        {
            Assert.Equal(400, await RunAsync(token, "{ nothing }", "a", accept));
            Assert.Equal(400, (await server.PostAsync("""{"documentId":"sha256:0","extensions":{"operationId":"a"}}""", accept, $"/graphql/stream?token={token}")).Status);
        }

        Assert.Equal(400, await RunAsync(token, "{ hello }", ""));
        Assert.Equal(400, await RunAsync(token, "{ hello }", new string('x', 257)));
        Assert.Equal(404, await RunAsync(new string('0', 64), "{ hello }", "a"));
        Assert.Equal(202, await RunAsync(token, "{ hello }", "a"));
        Assert.StartsWith("""next {"id":"a",""", await events.NextEventAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_in_use_is_refused_and_DELETE_frees_it()
    {
        var token = await ReserveAsync();
        using var events = await OpenAsync(token);
        Assert.Equal(202, await RunAsync(token, "subscription { once }", "a"));
        await events.NextEventAsync();
        Assert.Equal(409, await RunAsync(token, "{ hello }", "a"));
        Assert.Equal(200, (await SendAsync(HttpMethod.Delete, token, "?operationId=a")).Status);
        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(202, await RunAsync(token, "{ hello }", "a"));
        Assert.Equal("""next {"id":"a","payload":{"data":{"hello":"Hello, world!"}}}""", await events.NextEventAsync());
        Assert.Equal(200, (await SendAsync(HttpMethod.Delete, token, "?operationId=none")).Status);
        Assert.Equal(400, (await SendAsync(HttpMethod.Delete, token)).Status);
    }

    [Fact]
    public async Task Only_one_connection_fulfils_a_reservation()
    {
        var token = await ReserveAsync();
        using var events = await OpenAsync(token);
        Assert.Equal((409, "STREAM_ALREADY_OPEN"), await StatusAsync(HttpMethod.Get, token));
        Assert.Equal((404, "STREAM_NOT_FOUND"), await StatusAsync(HttpMethod.Get, new string('0', 64)));
        Assert.Equal(200, (await SendAsync(HttpMethod.Head, token)).Status);
        foreach (var any in new[] { token, null })
        {
            var other = await SendAsync(HttpMethod.Patch, any);
            Assert.Equal((405, "METHOD_NOT_ALLOWED"), (other.Status, other.Errors[0]));
            Assert.Equal("GET, HEAD, POST, PUT, DELETE", string.Join(", ", other.Headers["Allow"]));
        }
    }

    [Fact]
    public async Task Without_a_token_nothing_can_be_ended()
    {
        var answer = await SendAsync(HttpMethod.Delete, null, "?operationId=a");
        Assert.Equal(
            (400, "There is no token of a stream: send it as X-GraphQL-Event-Stream-Token, or in the address as ?token=."),
            (answer.Status, answer.Messages[0]));
    }

    [Fact]
    public async Task HEAD_leaves_a_reservation_open()
    {
        var token = await ReserveAsync();
        Assert.Equal((200, ""), ((await SendAsync(HttpMethod.Head, token)) is var head ? (head.Status, head.Text) : default));
        using var events = await OpenAsync(token);
    }

    [Fact]
    public async Task A_reservation_that_is_not_used_in_time_is_gone()
    {
        var token = await ReserveAsync();
        Assert.Equal(202, await RunAsync(token, "subscription { once }", "a"));
        await server.Clock.PassAsync(SmallServer.Streams.OpeningTime);
        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((404, "STREAM_NOT_FOUND"), await StatusAsync(HttpMethod.Get, token));
    }

    [Fact]
    public async Task A_client_that_goes_ends_its_operations_and_its_reservation()
    {
        var token = await ReserveAsync();
        using (var events = await OpenAsync(token))
        {
            await RunAsync(token, "subscription { once }", "a");
            await events.NextEventAsync();
        }

        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(404, await RunAsync(token, "{ hello }", "b"));
    }

    [Fact]
    public async Task A_stream_has_only_so_many_operations_and_the_server_so_many_streams()
    {
        await server.DisposeAsync();
        server = await SmallServer.StartAsync(SmallServer.Streams with { Connections = 1, Operations = 1 });
        var token = await ReserveAsync();
        Assert.Equal((503, "LIMIT_EXCEEDED"), await StatusAsync(HttpMethod.Put, null));
        using var events = await OpenAsync(token);
        Assert.Equal(202, await RunAsync(token, "subscription { once }", "a"));
        Assert.Equal(429, await RunAsync(token, "subscription { once }", "b"));
    }

    [Fact]
    public async Task A_client_that_never_reads_is_cut_off()
    {
        var token = await ReserveAsync();
        using var events = await OpenAsync(token);
        await RunAsync(token, "subscription { flood }", "a");
        await server.Clock.PassUntilAsync(server.Schema.Ended.Task, SmallServer.Streams.SendTime);
    }

    [Fact]
    public async Task A_server_that_stops_ends_the_stream()
    {
        var token = await ReserveAsync();
        using var events = await OpenAsync(token);
        await RunAsync(token, "subscription { once }", "a");
        await events.NextEventAsync();
        var stopping = server.StopAsync();
        Assert.Null(await events.NextEventAsync());
        await stopping;
    }

    private async Task<string> ReserveAsync()
    {
        var answer = await server.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream"));
        Assert.Equal(201, answer.Status);
        return answer.Text;
    }

    private async Task<EventReader> OpenAsync(string token, bool inAddress = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, inAddress ? $"/graphql/stream?token={token}" : "/graphql/stream");
        if (!inAddress)
            request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        var events = await EventReader.OpenAsync(server.Http, request);
        Assert.Equal(HttpStatusCode.OK, events.Response.StatusCode);
        return events;
    }

    private async Task<int> RunAsync(string token, string query, string id, string accept = Answer.GraphQLResponse)
    {
        var body = $$$"""{"query":"{{{query}}}","extensions":{"operationId":"{{{id}}}"}}""";
        return (await server.PostAsync(body, accept, "/graphql/stream", headers: ("X-GraphQL-Event-Stream-Token", token))).Status;
    }

    private async Task<(int Status, string Error)> StatusAsync(HttpMethod method, string? token)
    {
        var answer = await SendAsync(method, token);
        return (answer.Status, answer.Errors[0]);
    }

    private Task<Answer> SendAsync(HttpMethod method, string? token, string query = "")
    {
        var request = new HttpRequestMessage(method, "/graphql/stream" + query);
        if (token is not null)
            request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        return server.SendAsync(request);
    }
}
