using System.Text.Json;
using Catalogue.Api.Http.Bounds;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>
/// The handshake: limits the number of connections, and only accepts the one subprotocol. Source: graphql-transport-ws protocol,
/// "Communication".
/// </summary>
internal sealed class SocketEndpoint(
    Engine engine,
    RequestFactory factory,
    TransportOptions options,
    Func<HttpContext, JsonElement, Task>? admit,
    CancellationToken stopping)
{
    public const string Subprotocol = "graphql-transport-ws";

    private readonly StreamLimits limits = options.Limits.WebSockets;
    private readonly SlotLimit connections = SlotLimit.ForConnections(options.Limits.WebSockets, "WebSockets");
    private readonly SlotLimit operations = SlotLimit.ForOperations(options.Limits.WebSockets, "operations on WebSockets");

    /// <summary>Over HTTP/1.1 by Upgrade, over HTTP/2 by CONNECT (RFC 8441).</summary>
    public static bool IsHandshake(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) && request.Headers.Upgrade.Count > 0) || HttpMethods.IsConnect(request.Method);

    /// <summary>
    /// ASP.NET Core checks four times per interval whether a ping is due, so that a ping may be a quarter late: with three quarters of the
    /// interval it is on time.
    /// </summary>
    public static WebSocketAcceptContext Acceptance(string? subprotocol, StreamLimits limits) =>
        new() { SubProtocol = subprotocol, KeepAliveInterval = 0.75 * limits.KeepAlive, KeepAliveTimeout = limits.KeepAlive };

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            if (!context.WebSockets.IsWebSocketRequest)
                throw RequestBody.Malformed("The handshake of the WebSocket is not complete.");
            var client = ClientAddress.Of(context.Connection.RemoteIpAddress);
            using var slot = connections.Take(client);
            var isAcceptable = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
            using var socket = await context.WebSockets.AcceptWebSocketAsync(Acceptance(isAcceptable ? Subprotocol : null, limits));
            var sending = Sending.Of(context);
            var outbox = new Outbox(socket, limits, sending, options.Clock, context.Abort);
            if (!isAcceptable)
                outbox.Close(CloseCode.SubprotocolNotAcceptable, $"Subprotocol not acceptable: ask for {Subprotocol}");
            var subscriptions = new Subscriptions(
                engine, factory, limits, outbox, context.Request, new StreamClient(client, operations, sending.Buffered));
            await new SocketConnection(
                socket,
                outbox,
                subscriptions,
                limits,
                options.Clock,
                payload => admit?.Invoke(context, payload) ?? Task.CompletedTask).RunAsync(stopping);
        }
        catch (BadRequest refusal)
        {
            await ResponseWriting.RefuseAsync(context, refusal, MediaType.Json);
        }
    }
}
