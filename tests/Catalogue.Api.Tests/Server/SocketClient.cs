using System.Net.WebSockets;
using System.Text;

namespace Catalogue.Api.Tests.Server;

/// <summary>A WebSocket, as a client has it that speaks graphql-transport-ws by hand.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket socket = new();

    private SocketClient()
    {
    }

    public ClientWebSocket Socket => socket;

    public static async Task<SocketClient> ConnectAsync(
        Uri address, string? subprotocol, Action<ClientWebSocketOptions>? configure = null, HttpMessageInvoker? through = null)
    {
        var client = new SocketClient();
        client.socket.Options.CollectHttpResponseDetails = true;
        client.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        if (subprotocol is not null)
            client.socket.Options.AddSubProtocol(subprotocol);
        configure?.Invoke(client.socket.Options);
        try
        {
            await client.socket.ConnectAsync(address, through, CancellationToken.None);
            return client;
        }
        catch (WebSocketException refusal)
        {
            using (client)
                throw new HttpRequestException(refusal.Message, refusal, client.socket.HttpStatusCode);
        }
    }

    /// <summary>connection_init, and its acknowledgement.</summary>
    public async Task<SocketClient> InitialiseAsync()
    {
        await SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await NextAsync());
        return this;
    }

    public Task SubscribeAsync(string query, string id = "1") => SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    public Task SendAsync(string message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), type, endOfMessage: true, CancellationToken.None);

    /// <summary>The next message, or the close as its code and reason.</summary>
    public async Task<string> NextAsync()
    {
        var message = new MemoryStream();
        var buffer = new byte[65_536];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return $"{(int)part.CloseStatus!} {part.CloseStatusDescription}".TrimEnd();
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    public async Task<string[]> NextAsync(int count)
    {
        var messages = new string[count];
        for (var i = 0; i < count; i++)
            messages[i] = await NextAsync();
        return messages;
    }

    /// <summary>Reads on until the server closes; the close.</summary>
    public async Task<string> LastAsync()
    {
        while (true)
        {
            var message = await NextAsync();
            if (socket.CloseStatus is not null)
                return message;
        }
    }

    /// <summary>Fails unless the connection is as good as ever.</summary>
    public async Task AnswersOnAsync()
    {
        await SubscribeAsync("{ hello }", "on");
        Assert.Equal(["""{"id":"on","type":"next","payload":{"data":{"hello":"Hello, world!"}}}""", """{"id":"on","type":"complete"}"""], await NextAsync(2));
    }

    public void Dispose() => socket.Dispose();
}
