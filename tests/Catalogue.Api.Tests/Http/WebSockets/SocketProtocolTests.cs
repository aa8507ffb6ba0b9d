using System.Net.WebSockets;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.WebSockets;

/// <summary>graphql-transport-ws: what each message does. The close codes are in CloseCodeTests.</summary>
public sealed class SocketProtocolTests : IAsyncLifetime
{
    private SmallServer server = null!;

    public async Task InitializeAsync() => server = await SmallServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task The_subprotocol_is_echoed_and_the_connection_acknowledged()
    {
        using var client = await server.ConnectAsync();
        Assert.Equal("graphql-transport-ws", client.Socket.SubProtocol);
        await client.SendAsync("""{"type":"connection_init","payload":{"token":"any"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.NextAsync());
    }

    [Fact]
    public async Task A_query_gives_next_and_complete()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SendAsync(
            """{"id":"é\"","type":"subscribe","payload":{"query":"query A($n: String) { hello(name: $n) } query B { hello }","operationName":"A","variables":{"n":"you"}}}""");
        var messages = await client.NextAsync(2);
        Assert.Contains("\"type\":\"next\",\"payload\":{\"data\":{\"hello\":\"Hello, you!\"}}", messages[0], StringComparison.Ordinal);
        Assert.EndsWith("\"type\":\"complete\"}", messages[1], StringComparison.Ordinal);
        Assert.All(
            messages,
            message => Assert.Equal("é\"", System.Text.Json.JsonDocument.Parse(message).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_mutation_runs_over_the_socket()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("mutation { add(number: 3) }");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"add":3}}}""", (await client.NextAsync(2))[0]);
    }

    [Fact]
    public async Task A_subscription_gives_each_event_in_order_and_then_complete()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { tick }");
        Assert.Equal(
            [
                """{"id":"1","type":"next","payload":{"data":{"tick":1}}}""",
                """{"id":"1","type":"next","payload":{"data":{"tick":2}}}""",
                """{"id":"1","type":"next","payload":{"data":{"tick":3}}}""",
                """{"id":"1","type":"complete"}""",
            ],
            await client.NextAsync(4));
        await client.AnswersOnAsync();
    }

    [Theory]
    [InlineData("{ nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ hello", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription { refused }", "TOLD")]
    public async Task What_cannot_run_gives_error_and_the_socket_lives_on(string query, string code)
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync(query);
        var message = await client.NextAsync();
        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":""", message, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", message, StringComparison.Ordinal);
        Assert.EndsWith("}]}", message, StringComparison.Ordinal);
        await client.AnswersOnAsync();
    }

    [Fact]
    public async Task A_stream_that_breaks_ends_with_error()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { breaks }");
        var messages = await client.NextAsync(2);
        Assert.Equal("""{"id":"1","type":"error","payload":[{"message":"Internal server error.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""", messages[1]);
        await client.AnswersOnAsync();
    }

    [Fact]
    public async Task Ping_is_answered_also_before_the_initialisation_and_pong_is_passed_over()
    {
        using var client = await server.ConnectAsync();
        await client.SendAsync("""{"type":"pong"}""");
        await client.SendAsync("""{"type":"ping","payload":{"a":1}}""");
        Assert.Equal("""{"type":"pong"}""", await client.NextAsync());
    }

    [Fact]
    public async Task Complete_ends_the_stream_and_frees_the_id()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { once }");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"once":1}}}""", await client.NextAsync());
        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await client.SubscribeAsync("{ hello }");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"hello":"Hello, world!"}}}""", await client.NextAsync());
    }

    [Fact]
    public async Task Complete_of_an_unknown_id_is_passed_over()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SendAsync("""{"id":"none","type":"complete"}""");
        await client.AnswersOnAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_closes_or_goes_ends_its_streams(bool closes)
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { once }");
        await client.NextAsync();
        if (closes)
            await client.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        else
            client.Socket.Abort();
        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Persisted_queries_and_the_cost_are_asked_for_as_over_HTTP()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SendAsync($$$$$"""{"id":"1","type":"subscribe","payload":{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{{new string('e', 64)}}}}}"}}}}""");
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await client.NextAsync(), StringComparison.Ordinal);
        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ hello }","extensions":{"cost":true}}}""");
        Assert.Contains("\"extensions\":{\"cost\":{\"fields\":1", await client.NextAsync(), StringComparison.Ordinal);
    }
}
