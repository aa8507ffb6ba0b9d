using System.Buffers;
using System.IO.Pipelines;
using Catalogue.Api.Http.Bounds;
using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Api.Http.EventStreams;

/// <summary>
/// Writes events, and something now and then while there are none. A client that leaves them unread for too long is cut off; then, as when
/// it goes by itself, the request's token ends whatever is still to be written. Source: HTML, "Server-sent events".
/// </summary>
internal sealed class EventWriter(HttpContext context, StreamLimits limits, TimeProvider clock)
{
    private readonly Sending sending = Sending.Of(context);

    private static readonly byte[] nothing = ":\n\n"u8.ToArray();
    private static readonly byte[] endOfEvent = "\n\n"u8.ToArray();

    public Task BeginAsync()
    {
        var headers = context.Response.Headers;
        headers.ContentType = "text/event-stream; charset=utf-8";
        headers.CacheControl = "no-cache, no-transform";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept";
        headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        // So that the client learns at once that it is connected.
        return WriteAsync(nothing, default, default, default);
    }

    /// <summary>One event: its name and lines of JSON, which holds no line break.</summary>
    public Task WriteAsync(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> tail) =>
        WriteAsync(head, json, tail, endOfEvent);

    /// <summary>Waits for what comes next, and keeps the connection alive meanwhile.</summary>
    public async Task<bool> WaitAsync(ValueTask<bool> next)
    {
        if (next.IsCompleted)
            return await next;
        var waiting = next.AsTask();
        while (true)
        {
            try
            {
                return await waiting.WaitAsync(limits.KeepAlive, clock);
            }
            catch (TimeoutException) when (!waiting.IsCompleted)
            {
                await WriteAsync(nothing, default, default, default);
            }
        }
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b, ReadOnlyMemory<byte> c, ReadOnlyMemory<byte> d)
    {
        if (context.RequestAborted.IsCancellationRequested)
            return;
        var writer = context.Response.BodyWriter;
        writer.Write(a.Span);
        try
        {
            await sending.WriteAsync(b, limits.SendTime, (piece, isLast) => WritePieceAsync(writer, piece, isLast ? (c, d) : default));
        }
        catch (TimeoutException)
        {
            context.Abort();
        }
    }

    private static async ValueTask WritePieceAsync(
        PipeWriter writer, ReadOnlyMemory<byte> piece, (ReadOnlyMemory<byte> C, ReadOnlyMemory<byte> D) rest)
    {
        writer.Write(piece.Span);
        writer.Write(rest.C.Span);
        writer.Write(rest.D.Span);
        await writer.FlushAsync();
    }
}
