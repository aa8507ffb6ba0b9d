using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>
/// What goes out on one connection, one message after the other and at last the close; nothing else writes to the socket. So many messages
/// may wait; who has more waits as well. A client that leaves a message unread for too long is told to come back later, and then cut off.
/// </summary>
internal sealed class Outbox(WebSocket socket, StreamLimits limits, TimeProvider clock, Action cutOff)
{
    // A buffer that grew for one large answer is not kept for the life of the connection.
    private const int KeptBuffer = 4096;

    private readonly Channel<OutgoingMessage> queue = Channel.CreateBounded<OutgoingMessage>(limits.WaitingMessages);
    private ArrayBufferWriter<byte> buffer = new();
    private ClosingFrame? closing;

    public bool IsClosing => closing is not null;

    /// <summary>Takes the message over. Once the connection is closing it goes nowhere.</summary>
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

    /// <summary>The first reason is the one that the client is told; what waits is dropped.</summary>
    public void Close(int code, string reason)
    {
        if (Interlocked.CompareExchange(ref closing, new ClosingFrame(code, reason), null) is null)
            queue.Writer.TryComplete();
    }

    /// <summary>Writes until the close is written or the connection lost. Never throws.</summary>
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
                await socket.CloseOutputAsync(CloseCode.Status(closing!.Code), CloseCode.Reason(closing.Reason), CancellationToken.None).WaitAsync(limits.ClosingTime, clock);
        }
        catch (Exception lost) when (lost is WebSocketException or IOException or OperationCanceledException or TimeoutException or ObjectDisposedException)
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
        message.WriteTo(buffer);
        var sending = socket.SendAsync(buffer.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        if (sending.IsCompletedSuccessfully)
            sending.GetAwaiter().GetResult();
        else
            await WaitAsync(sending.AsTask());
        if (buffer.Capacity > KeptBuffer)
            buffer = new ArrayBufferWriter<byte>();
        else
            buffer.ResetWrittenCount();
    }

    private async Task WaitAsync(Task sending)
    {
        try
        {
            await sending.WaitAsync(limits.SendTime, clock);
        }
        catch (TimeoutException)
        {
            Close(CloseCode.TryAgainLater, $"Messages were left unread for {limits.SendTime.TotalSeconds} seconds");
            await sending.WaitAsync(limits.ClosingTime, clock);
        }
    }

    private sealed record ClosingFrame(int Code, string Reason);
}
