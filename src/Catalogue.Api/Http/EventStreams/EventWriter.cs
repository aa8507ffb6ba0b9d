using System.Buffers;
using System.IO.Pipelines;
using Catalogue.Api.Http.Bounds;
using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Api.Http.EventStreams;

/// <summary>
/// Writes events, and keep-alive comments between them. A client that leaves them unread for too long is disconnected; then, as when it
/// disconnects itself, the request's token cancels whatever is still to be written. Source: HTML, "Server-sent events".
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

        // Something is sent at once, so that the client knows it is connected.
        return WriteAsync(nothing, default, default, default);
    }

    /// <summary>Writes one event: its name, and its JSON, which contains no line break.</summary>
    public Task WriteAsync(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> tail) =>
        WriteAsync(head, json, tail, endOfEvent);

    /// <summary>Waits for the next event, and keeps the connection alive meanwhile.</summary>
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
