using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Catalogue.Api.Tests.Server;

/// <summary>A client at an address of its own: all of 127.0.0.0/8 is this machine.</summary>
internal sealed class Neighbour : IDisposable
{
    private readonly Uri server;
    private readonly SocketsHttpHandler handler;

    public Neighbour(SmallServer server, string address, string? forwardedFor = null)
        : this(server.Http.BaseAddress!, address, forwardedFor)
    {
    }

    public Neighbour(Uri server, string address, string? forwardedFor = null)
    {
        this.server = server;
        handler = new SocketsHttpHandler { ConnectCallback = async (_, cancel) => new NetworkStream(await ConnectAsync(server, address, cancel), ownsSocket: true) };
        Http = new HttpClient(handler) { BaseAddress = server };
        if (forwardedFor is not null)
            Http.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);
    }

    public HttpClient Http { get; }

    public async Task<Answer> AskAsync(string query)
    {
        using var response = await Http.GetAsync("/graphql?query=" + Uri.EscapeDataString(query));
        return await Answer.ReadAsync(response);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var response = await Http.SendAsync(request))
            return await Answer.ReadAsync(response);
    }

    public Task<SocketClient> ConnectAsync() =>
        SocketClient.ConnectAsync(
            new UriBuilder(new Uri(server, "/graphql")) { Scheme = "ws" }.Uri, "graphql-transport-ws", through: Http);

    /// <summary>Sends a request for an answer of so many letters, and leaves it unread.</summary>
    public static async Task<Socket> LeaveUnreadAsync(SmallServer server, string address, int letters)
    {
        var socket = await ConnectAsync(server.Http.BaseAddress!, address, CancellationToken.None, received: 4096); // Little of what is not read is taken by the system.
        await socket.SendAsync(
            Encoding.ASCII.GetBytes($"GET /graphql?query=%7Blong(length:{letters})%7D HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        return socket;
    }

    public static Task<Socket> ConnectAsync(SmallServer server, string address, CancellationToken cancel) =>
        ConnectAsync(server.Http.BaseAddress!, address, cancel);

    private static async Task<Socket> ConnectAsync(Uri server, string address, CancellationToken cancel, int? received = null)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        if (received is { } bytes)
            socket.ReceiveBufferSize = bytes;
        socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
        await socket.ConnectAsync(server.Host, server.Port, cancel);
        return socket;
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }
}
