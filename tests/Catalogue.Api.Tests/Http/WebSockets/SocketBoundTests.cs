using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.WebSockets;

/// <summary>What one client may take of the server, and what it is told when that is enough.</summary>
public sealed class SocketBoundTests
{
    [Fact]
    public async Task More_operations_than_a_connection_may_have_are_refused_and_the_others_go_on()
    {
        await using var server = await SmallServer.StartAsync(SmallServer.Streams with { Operations = 2, WaitingMessages = 100 });
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { once }", "a");
        await client.SubscribeAsync("subscription { once }", "b");
        await client.NextAsync(2);
        for (var i = 0; i < 1000; i++)
            await client.SubscribeAsync("subscription { once }", $"more-{i}");
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(
                $$$"""{"id":"more-{{{i}}}","type":"error","payload":[{"message":"2 operations run on this connection, the most it takes.","extensions":{"code":"LIMIT_EXCEEDED","limit":"operations","maximum":2}}]}""",
                await client.NextAsync());
        }

        await client.SendAsync("""{"id":"a","type":"complete"}""");
        await client.AnswersOnAsync();
    }

    [Fact]
    public async Task More_connections_than_the_server_has_are_refused_before_the_upgrade_until_one_goes()
    {
        await using var server = await SmallServer.StartAsync(SmallServer.Streams with { Connections = 2 });
        using var first = await (await server.ConnectAsync()).InitialiseAsync();
        using (var second = await (await server.ConnectAsync()).InitialiseAsync())
        {
            var refusal = await Assert.ThrowsAsync<HttpRequestException>(() => server.ConnectAsync());
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.StatusCode);
            await second.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        }

        await first.AnswersOnAsync();
        using var third = await ConnectOnceThereIsRoomAsync(server);
        await third.InitialiseAsync();
    }

    [Fact]
    public async Task A_client_that_never_reads_is_told_to_come_back_later_once_it_reads()
    {
        await using var server = await SmallServer.StartAsync();
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { flood }");
        await server.Clock.PassUntilAsync(server.Schema.Ended.Task, SmallServer.Streams.SendTime);
        Assert.Equal("1013 Messages were left unread for 11 seconds", await client.LastAsync());
    }

    [Fact]
    public async Task A_client_that_goes_on_not_reading_is_cut_off()
    {
        await using var server = await SmallServer.StartAsync(SmallServer.Streams with { Connections = 1 });
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { flood }");
        await server.Clock.PassUntilAsync(server.Schema.Ended.Task, SmallServer.Streams.SendTime);
        // It reads neither messages nor the close; on a busy machine the last of them may still have found room on the way to it.
        var room = ConnectOnceThereIsRoomAsync(server);
        await server.Clock.PassUntilAsync(room, SmallServer.Streams.ClosingTime);
        using var next = await room;
    }

    [Fact]
    public async Task A_client_that_floods_and_never_reads_is_not_read_from_either()
    {
        await using var server = await SmallServer.StartAsync();
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        var flooding = FloodAsync(client);
        await server.Clock.PassUntilAsync(flooding, SmallServer.Streams.SendTime, SmallServer.Streams.ClosingTime);
        await Assert.ThrowsAnyAsync<WebSocketException>(() => flooding);
    }

    [Fact]
    public async Task An_idle_connection_is_kept_alive_by_pings()
    {
        await using var server = await SmallServer.StartAsync(SmallServer.Streams with { KeepAlive = TimeSpan.FromMilliseconds(20) });
        using var client = new TcpClient();
        await client.ConnectAsync(server.Http.BaseAddress!.Host, server.Http.BaseAddress.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"));
        const byte Ping = 0x89;
        int read;
        do
            read = stream.ReadByte();
        while (read is not Ping and not -1);
        Assert.Equal(Ping, read);
    }

    [Fact]
    public async Task A_handshake_that_is_not_complete_is_refused()
    {
        await using var server = await SmallServer.StartAsync();
        var request =
            new HttpRequestMessage(HttpMethod.Get, "/graphql") { Headers = { { "Connection", "Upgrade" }, { "Upgrade", "websocket" } } };
        var answer = await server.SendAsync(request);
        Assert.Equal((400, "BAD_REQUEST"), (answer.Status, answer.Errors[0]));
    }

    private static async Task FloodAsync(SocketClient client)
    {
        for (var i = 0; ; i++)
            await client.SubscribeAsync("{ long(length: 60000) }", $"{i}");
    }

    /// <summary>The server counts a connection until it has seen its end.</summary>
    private static async Task<SocketClient> ConnectOnceThereIsRoomAsync(SmallServer server)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await server.ConnectAsync();
            }
            catch (HttpRequestException) when (i < 1000)
            {
                await Task.Yield();
            }
        }
    }
}
