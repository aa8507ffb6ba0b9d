using System.Net.WebSockets;
using System.Text.Json;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>
/// One WebSocket connection from its handshake to its close. Whichever side closes first, the other has a timeout to answer; then the
/// connection is cut. Source: graphql-transport-ws protocol.
/// </summary>
internal sealed class SocketConnection(
    WebSocket socket, Outbox outbox, Subscriptions subscriptions, StreamLimits limits, TimeProvider clock, Func<JsonElement, Task> admit)
{
    private readonly MessageReader reader = new(socket, limits.MessageBytes);
    private ITimer? deadline;
    private bool isInitialised;

    public async Task RunAsync(CancellationToken stopping)
    {
        var writing = outbox.RunAsync();
        await using var shutdown = stopping.UnsafeRegister(_ => outbox.Close(CloseCode.GoingAway, "The server is stopping"), null);
        await using var initialisation = deadline = clock.CreateTimer(
            _ => outbox.Close(
                CloseCode.InitialisationTimeout, "Connection initialisation timeout"), null, limits.OpeningTime, Timeout.InfiniteTimeSpan);
        var reading = ReadAllAsync();
        await Task.WhenAny(reading, writing);
        outbox.Close((int)(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure), "");
        subscriptions.EndAll();
        await writing;
        try
        {
            await reading.WaitAsync(limits.ClosingTime, clock);
        }
        catch (TimeoutException)
        {
            outbox.CutOff();
            await reading;
        }
    }

    /// <summary>Reads until the client closes or disconnects; messages received while the connection is closing are ignored.</summary>
    private async Task ReadAllAsync()
    {
        try
        {
            while (await reader.ReadAsync() is { } message)
            {
                if (!outbox.IsClosing)
                    await HandleAsync(message);
            }
        }
        catch (Exception lost) when (lost is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            outbox.Close(CloseCode.GoingAway, "");
        }
    }

    private async ValueTask HandleAsync(IncomingMessage message)
    {
        try
        {
            if (message.Fault is { } fault)
                throw fault;
            using var json = StrictJson.Parse(message.Utf8, "The message");
            await HandleAsync(json.RootElement);
        }
        catch (ProtocolFault broken)
        {
            outbox.Close(broken.Code, broken.Message);
        }
        catch (BadRequest malformed)
        {
            outbox.Close(CloseCode.InvalidMessage, malformed.Message);
        }
        catch (InvalidOperationException)
        {
            outbox.Close(CloseCode.InvalidMessage, "The message holds half a surrogate pair: it is not valid Unicode");
        }
    }

    private ValueTask HandleAsync(JsonElement message)
    {
        switch (MessageFields.Type(message))
        {
            case "connection_init":
                return InitialiseAsync(MessageFields.Payload(message));
            case "ping":
                MessageFields.Payload(message);
                return outbox.SendAsync(OutgoingMessage.Pong());
            case "pong":
                MessageFields.Payload(message);
                return ValueTask.CompletedTask;
            case "subscribe" when !isInitialised:
                throw new ProtocolFault(CloseCode.Unauthorized, "Unauthorized: send connection_init first");
            case "subscribe":
                // The variables may outlive the message's buffer.
                return subscriptions.BeginAsync(MessageFields.Id(message), RequestParameters.Of(MessageFields.Request(message).Clone()));
            case "complete":
                subscriptions.End(MessageFields.Id(message));
                return ValueTask.CompletedTask;
            default:
                throw new ProtocolFault(
                    CloseCode.InvalidMessage, "A message has a \"type\": connection_init, ping, pong, subscribe or complete");
        }
    }

    private async ValueTask InitialiseAsync(JsonElement payload)
    {
        if (isInitialised)
            throw new ProtocolFault(CloseCode.TooManyInitialisationRequests, "Too many initialisation requests");
        try
        {
            await admit(payload);
        }
        catch (BadRequest refusal)
        {
            throw new ProtocolFault(CloseCode.Forbidden, refusal.Message);
        }

        isInitialised = true;
        deadline?.Dispose();
        await outbox.SendAsync(OutgoingMessage.Ack());
    }
}
