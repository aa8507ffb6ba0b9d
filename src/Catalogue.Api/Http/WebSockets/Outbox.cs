using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using Catalogue.Api.Http.Bounds;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>
/// The queue of messages to one connection, ending with the close; nothing else writes to the socket. The queue is bounded, and senders
/// wait while it is full. A client that leaves a message unread for too long is told to come back later, and then disconnected.
/// </summary>
internal sealed class Outbox(WebSocket socket, StreamLimits limits, Sending sending, TimeProvider clock, Action cutOff)
{
    // Larger messages are sent in pieces without copying; a buffer that has grown is not kept for the life of the connection.
    private const int KeptBuffer = 4096;

    private static readonly byte[] end = "}"u8.ToArray();

    private readonly Channel<OutgoingMessage> queue = Channel.CreateBounded<OutgoingMessage>(limits.WaitingMessages);
    private ArrayBufferWriter<byte> buffer = new();
    private ClosingFrame? closing;

    public bool IsClosing => closing is not null;

    /// <summary>Takes ownership of the message. Once the connection is closing, the message is dropped.</summary>
    public async ValueTask SendAsync(OutgoingMessage message)
    {
        try
        {
            await queue.Writer.WriteAsync(message);
        }
        catch (ChannelClosedException)
        {
            message.Dispose();
        }
    }

    /// <summary>The client gets the first reason given; queued messages are dropped.</summary>
    public void Close(int code, string reason)
    {
        if (Interlocked.CompareExchange(ref closing, new ClosingFrame(code, reason), null) is null)
            queue.Writer.TryComplete();
    }

    /// <summary>Writes until the close is written or the connection is lost. Never throws.</summary>
    public async Task RunAsync()
    {
        try
        {
            await foreach (var message in queue.Reader.ReadAllAsync())
            {
                using (message)
                {
                    if (!IsClosing && !message.IsUnwanted)
                        await WriteAsync(message);
                }
            }

            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(
                    CloseCode.Status(closing!.Code),
                    CloseCode.Reason(closing.Reason),
                    CancellationToken.None).WaitAsync(limits.ClosingTime, clock);
        }
        catch (Exception lost)
            when (lost is WebSocketException or IOException or OperationCanceledException or TimeoutException or ObjectDisposedException)
        {
            Close(CloseCode.GoingAway, "");
            CutOff();
        }

        while (queue.Reader.TryRead(out var unsent))
            unsent.Dispose();
    }

    public void CutOff()
    {
        socket.Abort();
        cutOff();
    }

    private async ValueTask WriteAsync(OutgoingMessage message)
    {
        message.WriteHeadTo(buffer);
        if (message.Payload.Length <= KeptBuffer)
        {
            buffer.Write(message.Payload.Span);
            buffer.Write(end);
            await SendAsync(buffer.WrittenMemory, isWhole: true);
        }
        else if (await SendAsync(buffer.WrittenMemory, isWhole: false) && await SendAsync(message.Payload, isWhole: false))
        {
            await SendAsync(end, isWhole: true);
        }

        if (buffer.Capacity > KeptBuffer)
            buffer = new ArrayBufferWriter<byte>();
        else
            buffer.ResetWrittenCount();
    }

    /// <summary>False when the client left it unread: then the connection is closing.</summary>
    private async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> part, bool isWhole)
    {
        var last = Task.CompletedTask;
        try
        {
            await sending.WriteAsync(part, limits.SendTime, (piece, isLast) =>
            {
                var sent = socket.SendAsync(piece, WebSocketMessageType.Text, isWhole && isLast, CancellationToken.None);
                return sent.IsCompletedSuccessfully ? sent : new ValueTask(last = sent.AsTask());
            });
            return true;
        }
        catch (TimeoutException)
        {
            Close(CloseCode.TryAgainLater, $"Messages were left unread for {limits.SendTime.TotalSeconds} seconds");
            await last.WaitAsync(limits.ClosingTime, clock);
            return false;
        }
    }

    private sealed record ClosingFrame(int Code, string Reason);
}
