namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// Sends what may be long to a client in pieces, each of which it has to take within a time; the whole has that time and what its bytes
/// take at the slowest pace, so that reading a little now and then does not hold it for ever.
/// </summary>
internal sealed class Sending(RequestLimits limits, TimeProvider clock)
{
    /// <summary>What the web server itself holds for a connection: as much is sent at once.</summary>
    public const int Piece = 65_536;

    public WaitingBytes Waiting { get; } = new(limits, clock);

    public static Sending Of(HttpContext context) => context.RequestServices.GetRequiredService<Sending>();

    /// <summary>
    /// Room for an HTTP answer, taken before its headers are set; null where none is needed, because the web server itself can hold it.
    /// Throws BadRequest.
    /// </summary>
    public IDisposable? TakeRoom(HttpContext context, long bytes) =>
        bytes <= Piece ? null : Waiting.Take(ClientAddress.Of(context.Connection.RemoteIpAddress), bytes);

    /// <summary>The whole or a part of an HTTP answer. A client that does not read it is cut off.</summary>
    public async Task WriteBodyAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        var body = context.Response.Body;
        try
        {
            await WriteAsync(bytes, limits.SendTime, (piece, _) => body.WriteAsync(piece, context.RequestAborted));
        }
        catch (TimeoutException)
        {
            context.Abort();
        }
    }

    /// <summary>
    /// Writes piece by piece; write is told which is the last. Throws TimeoutException when the client does not take them, and lets what
    /// was being written be.
    /// </summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, TimeSpan time, Func<ReadOnlyMemory<byte>, bool, ValueTask> write)
    {
        var begun = clock.GetTimestamp();
        for (var sent = 0; ;)
        {
            var left = sent == 0 ? time : TimeLeft(time, sent, begun);
            var piece = bytes.Slice(sent, Math.Min(Piece, bytes.Length - sent));
            sent += piece.Length;
            var writing = write(piece, sent == bytes.Length);
            if (writing.IsCompletedSuccessfully)
                writing.GetAwaiter().GetResult();
            else
                await writing.AsTask().WaitAsync(left, clock);
            if (sent == bytes.Length)
                return;
        }
    }

    private TimeSpan TimeLeft(TimeSpan time, long sent, long begun)
    {
        var left = time + TimeSpan.FromSeconds((double)sent / limits.SendBytesPerSecond) - clock.GetElapsedTime(begun);
        return left > time ? time : left > TimeSpan.Zero ? left : throw new TimeoutException();
    }
}
