using System.Net.Sockets;
using Catalogue.Api.Http;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.Bounds;

/// <summary>
/// What waits for clients is bounded for one and for all, whatever carries it, and a client that does not read is cut off in time.
/// </summary>
public sealed class BufferedBytesTests
{
    private const int Letters = 8_000_000;
    private const string One = "127.0.0.1";
    private const string Other = "127.0.0.2";
    private static readonly TimeSpan sendTime = TimeSpan.FromSeconds(13);

    [Fact]
    public async Task A_client_that_leaves_an_answer_unread_is_refused_more_and_cut_off()
    {
        await using var server = await StartAsync(limits => limits with { WaitingBytesPerClient = Letters + 1_000_000 });
        using var one = new Neighbour(server, One);
        using var other = new Neighbour(server, Other);
        using var unread = await Neighbour.LeaveUnreadAsync(server, One, Letters);
        await server.Clock.WaitsAsync(sendTime);

        var refused = await one.AskAsync($"{{ long(length: {Letters}) }}");
        Assert.Equal((429, "LIMIT_EXCEEDED"), (refused.Status, refused.Errors[0]));
        Assert.Equal(["5"], refused.Headers["Retry-After"]);
        Assert.Equal($$"""{"code":"LIMIT_EXCEEDED","limit":"waitingBytesPerClient","maximum":{{Letters + 1_000_000}}}""", refused.Body.GetProperty("errors")[0].GetProperty("extensions").GetRawText());
        Assert.Equal(200, (await one.AskAsync("{ long(length: 60000) }")).Status);
        Assert.Equal(Letters, (await other.AskAsync($"{{ long(length: {Letters}) }}")).Data.GetProperty("long").GetString()!.Length);

        await server.Clock.PassAsync(sendTime);
        await EndsAsync(unread);
        Assert.Equal(200, (await OnceThereIsRoomAsync(one)).Status);
    }

    [Fact]
    public async Task All_clients_together()
    {
        await using var server = await StartAsync(limits => limits with { WaitingBytes = Letters + 1_000_000 });
        using var one = new Neighbour(server, One);
        using var unread = await Neighbour.LeaveUnreadAsync(server, Other, Letters);
        await server.Clock.WaitsAsync(sendTime);
        var refused = await one.AskAsync($"{{ long(length: {Letters}) }}");
        Assert.Equal(503, refused.Status);
        Assert.Contains($"\"limit\":\"waitingBytes\",\"maximum\":{Letters + 1_000_000}", refused.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await one.AskAsync("{ hello }")).Status);
    }

    [Fact]
    public async Task A_client_that_reads_gets_the_whole_however_many_pieces_it_is()
    {
        await using var server = await StartAsync(limits => limits);
        foreach (var length in new[] { 65_535 - 17, 65_536, 65_537, 131_072, 1_000_003, Letters })
            Assert.Equal(length, (await server.AskAsync($"{{ long(length: {length}) }}")).Data.GetProperty("long").GetString()!.Length);
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("{ long(length: 1000003) }");
        Assert.Equal(
            $"{{\"id\":\"1\",\"type\":\"next\",\"payload\":{{\"data\":{{\"long\":\"{new string('x', 1_000_003)}\"}}}}}}",
            await client.NextAsync());
    }

    [Fact]
    public async Task Over_WebSockets()
    {
        await using var server = await StartAsync(limits => limits with { WaitingBytesPerClient = 500_000 });
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { flood }");
        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":"More than 500000 bytes would wait for your address""", await client.NextAsync(), StringComparison.Ordinal);
        await client.AnswersOnAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task As_event_streams(bool shared)
    {
        await using var server = await StartAsync(limits => limits with { WaitingBytesPerClient = 500_000 });
        var token = shared ? (await server.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql/stream"))).Text : "";
        using var events = await EventReader.OpenAsync(
            server.Http,
            new HttpRequestMessage(HttpMethod.Get, shared ? $"/graphql/stream?token={token}" : "/graphql?query=subscription%7Bflood%7D"));
        if (shared)
            Assert.Equal(202, (await server.PostAsync("""{"query":"subscription { flood }","extensions":{"operationId":"a"}}""", path: $"/graphql/stream?token={token}")).Status);
        var told = await events.NextEventsAsync(2);
        Assert.Contains("\"limit\":\"waitingBytesPerClient\",\"maximum\":500000", told[0], StringComparison.Ordinal);
        Assert.StartsWith("complete", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_batch()
    {
        await using var server = await StartAsync(limits => limits with { WaitingBytesPerClient = 500_000 });
        var answer = await server.PostAsync("""[{"query":"{ long(length: 600000) }"},{"query":"{ hello }"}]""");
        Assert.Equal(
            "waitingBytesPerClient", answer.Body[0].GetProperty("errors")[0].GetProperty("extensions").GetProperty("limit").GetString());
        Assert.Equal("Hello, world!", answer.Body[1].GetProperty("data").GetProperty("hello").GetString());
    }

    [Fact]
    public async Task Bodies_while_they_are_sent()
    {
        await using var server = await StartAsync(limits => limits with { WaitingBytesPerClient = 100_000 });
        Assert.Equal(200, (await server.PostAsync(Body(60_000))).Status);
        var refused = await server.PostAsync(Body(200_000));
        Assert.Equal((429, "LIMIT_EXCEEDED"), (refused.Status, refused.Errors[0]));
    }

    private static string Body(int length) => $"{{\"query\":\"{{ hello }}{new string(' ', length)}\"}}";

    private static Task<SmallServer> StartAsync(Func<RequestLimits, RequestLimits> change) =>
        SmallServer.StartAsync(options => options with { Batching = true, Limits = change(options.Limits with { SendTime = sendTime }) });

    /// <summary>Reads what the system still has, until the connection is broken off: before the whole answer.</summary>
    private static async Task EndsAsync(Socket socket)
    {
        var bytes = new byte[65_536];
        var all = 0;
        try
        {
            while (await socket.ReceiveAsync(bytes).WaitAsync(TimeSpan.FromSeconds(30)) is > 0 and var read)
                all += read;
        }
        catch (SocketException)
        {
            // Broken off.
        }

        Assert.InRange(all, 0, Letters - 1);
    }

    private static async Task<Answer> OnceThereIsRoomAsync(Neighbour client)
    {
        for (var i = 0; ; i++)
        {
            var answer = await client.AskAsync($"{{ long(length: {Letters}) }}");
            if (answer.Status == 200 || i == 1000)
                return answer;
        }
    }
}
