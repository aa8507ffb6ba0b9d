using System.Net.WebSockets;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.WebSockets;

/// <summary>Every reason for which the server closes a connection, and the code and words it gives.</summary>
public sealed class CloseCodeTests : IAsyncLifetime
{
    private SmallServer server = null!;

    public async Task InitializeAsync() => server = await SmallServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":"nonsense"}""")]
    [InlineData("""{"type":"ping","type":"pong"}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"ping","payload":7}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":7,"payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":[]}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":7}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ hello }","variables":[]}}""")]
    public async Task A_message_that_is_none_closes_with_4400(string message)
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SendAsync(message);
        Assert.Matches("^4400 .{10}", await client.NextAsync());
    }

    [Fact]
    public async Task An_id_that_is_too_long_closes_with_4400()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("{ hello }", new string('x', 257));
        Assert.Equal("4400 The \"id\" must be a string of 1 to 256 characters", await client.NextAsync());
    }

    [Fact]
    public async Task A_binary_frame_closes_with_4400()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);
        Assert.Equal("4400 Messages are text: binary frames are not taken", await client.NextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_is_too_long_closes_with_1009_whether_or_not_it_ends(bool ends)
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.Socket.SendAsync(new byte[65_537], WebSocketMessageType.Text, ends, CancellationToken.None);
        Assert.Equal("1009 The message is larger than 65536 bytes, the most that is taken", await client.NextAsync());
    }

    [Fact]
    public async Task A_message_of_the_most_bytes_is_taken()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        const string Message = """{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""";
        await client.SendAsync(Message + new string(' ', 65_536 - Message.Length));
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"hello":"Hello, world!"}}}""", await client.NextAsync());
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_closes_with_1007()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.Socket.SendAsync(
            new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }, WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.StartsWith("1007", await client.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribe_before_the_acknowledgement_closes_with_4401()
    {
        using var client = await server.ConnectAsync();
        await client.SubscribeAsync("{ hello }");
        Assert.Equal("4401 Unauthorized: send connection_init first", await client.NextAsync());
    }

    [Fact]
    public async Task Without_the_subprotocol_it_closes_with_4406()
    {
        using var client = await server.ConnectAsync(subprotocol: null);
        Assert.Equal("4406 Subprotocol not acceptable: ask for graphql-transport-ws", await client.NextAsync());
    }

    [Fact]
    public async Task Without_an_initialisation_in_time_it_closes_with_4408()
    {
        using var client = await server.ConnectAsync();
        await server.Clock.PassAsync(SmallServer.Streams.OpeningTime);
        Assert.Equal("4408 Connection initialisation timeout", await client.NextAsync());
    }

    [Fact]
    public async Task An_id_in_use_closes_with_4409_and_ends_the_streams()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { once }");
        await client.NextAsync();
        await client.SubscribeAsync("subscription { once }");
        Assert.Equal("4409 Subscriber for 1 already exists", await client.LastAsync());
        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_second_initialisation_closes_with_4429()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("4429 Too many initialisation requests", await client.NextAsync());
    }

    [Fact]
    public async Task A_server_that_stops_closes_with_1001()
    {
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("subscription { once }");
        await client.NextAsync();
        var stopping = server.StopAsync();
        Assert.Equal("1001 The server is stopping", await client.NextAsync());
        await client.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        await stopping;
        await server.Schema.Ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_client_that_does_not_answer_the_close_is_cut_off()
    {
        using var client = await server.ConnectAsync();
        await client.SendAsync("nonsense");
        await server.Clock.PassAsync(SmallServer.Streams.ClosingTime);
        await server.StopAsync();
    }
}
