using System.Text.Json;
using System.Text.Unicode;
using Catalogue.Api.Http.Bounds;
using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Api.Http;

/// <summary>Reads the body of a POST: JSON in UTF-8, with a maximum size in bytes. Throws BadRequest.</summary>
internal static class RequestBody
{
    // A client whose connection is closed while it is sending does not see the response, so this much of a body that is too large is read
    // and discarded first.
    private const int MostDiscarded = 16 * 1024 * 1024;

    private const string Broken = "The body breaks off, or is not sent as HTTP has it.";

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, RequestLimits limits, CancellationToken cancel)
    {
        MediaType.CheckBody(request);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.BodyBytes + MostDiscarded;
        return await WholeAsync(request, limits.BodyBytes, cancel);
    }

    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8) =>
        Utf8.IsValid(utf8.Span) ? StrictJson.Parse(utf8, "The body") : throw Malformed("The body is not UTF-8.");

    public static BadRequest Malformed(string message) => new(StatusCodes.Status400BadRequest, message);

    private static async Task<ReadOnlyMemory<byte>> WholeAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        try
        {
            return await BytesAsync(request, most, cancel);
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge(most);
        }
        catch (BadHttpRequestException broken)
        {
            // The client disconnected, or sends too slowly; if it is still connected it gets this answer.
            throw new BadRequest(broken.StatusCode, Broken);
        }
        catch (IOException) when (!cancel.IsCancellationRequested)
        {
            throw Malformed(Broken);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        if (request.ContentLength > most && request.Headers.Expect.Count > 0)
            throw TooLarge(most); // It has not begun to send.
        // A client may announce more than it sends: the buffer grows with the bytes received, to at most twice as many.
        var bytes = new byte[Math.Min(Math.Min(request.ContentLength ?? 4095, most), Sending.Piece - 1) + 1];
        var length = 0;
        IDisposable? room = null;
        try
        {
            while (await request.Body.ReadAsync(bytes.AsMemory(length), cancel) is > 0 and var read)
            {
                length += read;
                if (length > most)
                    await DiscardAsync(request.Body, bytes, most, cancel);
                if (length < bytes.Length)
                    continue;
                var larger = Math.Min(2 * length, most + 1);
                room?.Dispose();
                room = null;
                room = Sending.Of(request.HttpContext).TakeRoom(request.HttpContext, larger);
                Array.Resize(ref bytes, larger);
            }

            return bytes.AsMemory(0, length);
        }
        finally
        {
            room?.Dispose();
        }
    }

    private static async Task DiscardAsync(Stream rest, byte[] bytes, int most, CancellationToken cancel)
    {
        while (await rest.ReadAsync(bytes, cancel) > 0)
        {
            // Discarded: reading only lets the client see the answer.
        }

        throw TooLarge(most);
    }

    private static BadRequest TooLarge(int most) =>
        BadRequest.Beyond(
            StatusCodes.Status413PayloadTooLarge,
            $"The body is larger than {most} bytes, the most that is taken.",
            "bodyBytes",
            most,
            BadRequest.TooLarge);
}
