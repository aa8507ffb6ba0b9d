namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// Sends large responses in pieces. Each piece has a write timeout; the whole has that timeout plus the time its bytes take at the slowest
/// allowed rate, so that a client cannot hold it for ever by reading a little now and then.
/// </summary>
internal sealed class Sending(RequestLimits limits, TimeProvider clock)
{
    /// <summary>Kestrel's own output buffer per connection: this much is sent at once.</summary>
    public const int Piece = 65_536;

    public BufferedBytes Buffered { get; } = new(limits, clock);

    public static Sending Of(HttpContext context) => context.RequestServices.GetRequiredService<Sending>();

    /// <summary>
    /// Reserves buffer space for an HTTP response, before its headers are set; null when Kestrel's own buffer suffices. Throws BadRequest.
    /// </summary>
    public IDisposable? TakeRoom(HttpContext context, long bytes) =>
        bytes <= Piece ? null : Buffered.Take(ClientAddress.Of(context.Connection.RemoteIpAddress), bytes);

    /// <summary>Writes all or part of an HTTP response. A client that does not read it is disconnected.</summary>
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
    /// Writes piece by piece; write is told which piece is the last. Throws TimeoutException when the client does not read them, without
    /// waiting for the pending write.
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
