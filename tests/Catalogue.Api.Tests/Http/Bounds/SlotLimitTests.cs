using System.Net;
using System.Net.WebSockets;
using System.Text;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.Bounds;

/// <summary>One client takes all it may, and another still finds a place.</summary>
public sealed class SlotLimitTests
{
    private const string One = "127.0.0.1";
    private const string Other = "127.0.0.2";

    [Fact]
    public async Task WebSockets()
    {
        await using var server = await SmallServer.StartAsync(SmallServer.Streams with { ConnectionsPerClient = 2 });
        using var one = new Neighbour(server, One);
        using var other = new Neighbour(server, Other);
        using var first = await (await one.ConnectAsync()).InitialiseAsync();
        using (var second = await (await one.ConnectAsync()).InitialiseAsync())
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, (await Assert.ThrowsAsync<HttpRequestException>(one.ConnectAsync)).StatusCode);
            using (var theirs = await (await other.ConnectAsync()).InitialiseAsync())
                await theirs.AnswersOnAsync();
            await second.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        }

        using var third = await OnceAsync(one.ConnectAsync);
        await third.InitialiseAsync();
    }

    [Theory]
    [InlineData("PUT", "/graphql/stream", 201)]
    [InlineData("GET", "/graphql?query=subscription%7Bonce%7D", 200)]
    public async Task Event_streams_reserved_and_open(string method, string address, int status)
    {
        await using var server = await SmallServer.StartAsync(SmallServer.Streams with { ConnectionsPerClient = 2 });
        using var one = new Neighbour(server, One);
        using var other = new Neighbour(server, Other);
        Assert.Equal(201, (await one.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream"))).Status);
        using var open = await OpenAsync(one, "GET", "/graphql?query=subscription%7Bonce%7D");

        var refusal = await one.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), address) { Headers = { { "Accept", "text/event-stream" } } });
        Assert.Equal(["10"], refusal.Headers["Retry-After"]);
        Assert.Equal(
            (429, "LIMIT_EXCEEDED", "Your address has 2 event streams open, the most that one may: close some, or try again later."),
            (refusal.Status, refusal.Errors[0], refusal.Messages[0]));
        Assert.Equal("""{"code":"LIMIT_EXCEEDED","limit":"connectionsPerClient","maximum":2}""", refusal.Body.GetProperty("errors")[0].GetProperty("extensions").GetRawText());
        using var theirs = await OpenAsync(other, method, address);
        Assert.Equal(status, (int)theirs.Response.StatusCode);
    }

    [Fact]
    public async Task Operations_on_all_WebSockets_of_a_client()
    {
        await using var server = await SmallServer.StartAsync(SmallServer.Streams with { OperationsPerClient = 2 });
        using var one = new Neighbour(server, One);
        using var other = new Neighbour(server, Other);
        using var first = await (await one.ConnectAsync()).InitialiseAsync();
        using var second = await (await one.ConnectAsync()).InitialiseAsync();
        using var theirs = await (await other.ConnectAsync()).InitialiseAsync();
        await first.SubscribeAsync("subscription { once }", "a");
        await first.SubscribeAsync("subscription { once }", "b");
        await first.NextAsync(2);
        await second.SubscribeAsync("subscription { once }", "c");
        Assert.Equal(
            """{"id":"c","type":"error","payload":[{"message":"Your address has 2 operations on WebSockets open, the most that one may: close some, or try again later.","extensions":{"code":"LIMIT_EXCEEDED","limit":"operationsPerClient","maximum":2}}]}""",
            await second.NextAsync());
        await theirs.AnswersOnAsync();
        await first.SendAsync("""{"id":"a","type":"complete"}""");
        await first.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await first.NextAsync());
        await second.AnswersOnAsync();
    }

    [Fact]
    public async Task Operations_on_all_event_streams_of_a_client()
    {
        await using var server = await SmallServer.StartAsync(SmallServer.Streams with { OperationsPerClient = 1 });
        using var one = new Neighbour(server, One);
        using var other = new Neighbour(server, Other);
        var token = (await one.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream"))).Text;
        using var open = await OpenAsync(one, "GET", "/graphql?query=subscription%7Bonce%7D");
        await open.NextEventAsync();
        var refused = await one.SendAsync(Run(token));
        Assert.Equal((429, "LIMIT_EXCEEDED"), (refused.Status, refused.Errors[0]));
        Assert.Contains("\"operationsPerClient\"", refused.Text, StringComparison.Ordinal);
        var theirs = (await other.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream"))).Text;
        Assert.Equal(202, (await other.SendAsync(Run(theirs))).Status);
    }

    [Fact]
    public async Task Operations_of_all_clients_together()
    {
        await using var server = await SmallServer.StartAsync(SmallServer.Streams with { OperationsInAll = 1 });
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { once }", "a");
        await client.NextAsync();
        await client.SubscribeAsync("subscription { once }", "b");
        Assert.Contains("\"limit\":\"operationsInAll\",\"maximum\":1", await client.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_of_any_kind()
    {
        await using var server = await SmallServer.StartAsync(
            options => options with { Limits = options.Limits with { ConnectionsPerClient = 2 } });
        using var other = new Neighbour(server, Other);
        using var first = await Neighbour.ConnectAsync(server, One, default);
        using (await Neighbour.ConnectAsync(server, One, default))
        {
            var refused = await OnceAsync(() => AnewAsync(server, 429));
            Assert.Equal("""{"code":"LIMIT_EXCEEDED","limit":"connectionsPerClient","maximum":2}""", refused.Body.GetProperty("errors")[0].GetProperty("extensions").GetRawText());
            Assert.Equal(["close"], refused.Headers["Connection"]);
            Assert.Equal(200, (await other.AskAsync("{ hello }")).Status);
        }

        await OnceAsync(() => AnewAsync(server, 200));
    }

    [Fact]
    public async Task Connections_of_all_clients_together()
    {
        await using var server = await SmallServer.StartAsync(options => options with { Limits = options.Limits with { Connections = 1 } });
        using var first = await Neighbour.ConnectAsync(server, Other, default);
        var refused = await OnceAsync(() => AnewAsync(server, 503));
        Assert.Contains("\"limit\":\"connections\",\"maximum\":1", refused.Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// A request over a connection of its own; throws until it has that status, since the server counts a connection only once it sees it.
    /// </summary>
    private static async Task<Answer> AnewAsync(SmallServer server, int status)
    {
        using var one = new Neighbour(server, One);
        var answer = await one.AskAsync("{ hello }");
        return answer.Status == status ? answer : throw new HttpRequestException($"It is {answer.Status}.");
    }

    private static HttpRequestMessage Run(string token) => new(HttpMethod.Post, $"/graphql/stream?token={token}")
    {
        Content = new StringContent("""{"query":"subscription { once }","extensions":{"operationId":"a"}}""", Encoding.UTF8, "application/json"),
    };

    private static Task<EventReader> OpenAsync(Neighbour client, string method, string address) =>
        EventReader.OpenAsync(client.Http, new HttpRequestMessage(new HttpMethod(method), address));

    private static async Task<T> OnceAsync<T>(Func<Task<T>> attempt)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await attempt();
            }
            catch (HttpRequestException) when (i < 1000)
            {
                await Task.Yield();
            }
        }
    }
}
