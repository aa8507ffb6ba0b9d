using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Api.Http;

/// <summary>The body of a POST: JSON in UTF-8 of no more than so many bytes. Throws BadRequest.</summary>
internal static class RequestBody
{
    public static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    // A client whose connection is cut while it is still sending gets to see no refusal, so that much too much is read and thrown away.
    private const int MostDiscarded = 16 * 1024 * 1024;

    public static async Task<JsonDocument> ReadAsync(HttpRequest request, RequestLimits limits, CancellationToken cancel)
    {
        MediaType.CheckBody(request);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.BodyBytes + MostDiscarded;
        try
        {
            var utf8 = await BytesAsync(request, limits.BodyBytes, cancel);
            return Utf8.IsValid(utf8.Span) ? JsonDocument.Parse(utf8, Strict) : throw Malformed("The body is not UTF-8.");
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge(limits.BodyBytes);
        }
        catch (JsonException fault)
        {
            throw Malformed($"The body is not JSON of at most {Strict.MaxDepth} levels{At(fault)}.");
        }
        catch (InvalidOperationException)
        {
            // What the reader says of a name that it cannot compare with the others.
            throw Malformed("The body names a member with half a surrogate pair: it is not valid Unicode.");
        }
    }

    public static string At(JsonException fault) => fault.LineNumber is { } line ? $" (line {line + 1}, byte {fault.BytePositionInLine + 1})" : "";

    public static BadRequest Malformed(string message) => new(StatusCodes.Status400BadRequest, message);

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request, int most, CancellationToken cancel)
    {
        if (request.ContentLength > most && request.Headers.Expect.Count > 0)
            throw TooLarge(most); // It has not begun to send.
        var bytes = new byte[Math.Min(request.ContentLength ?? 4095, most) + 1];
        var length = 0;
        while (await request.Body.ReadAsync(bytes.AsMemory(length), cancel) is > 0 and var read)
        {
            length += read;
            if (length > most)
                await DiscardAsync(request.Body, bytes, most, cancel);
            if (length == bytes.Length)
                Array.Resize(ref bytes, Math.Min(2 * length, most + 1));
        }

        return bytes.AsMemory(0, length);
    }

    private static async Task DiscardAsync(Stream rest, byte[] bytes, int most, CancellationToken cancel)
    {
        while (await rest.ReadAsync(bytes, cancel) > 0)
        {
            // Read for the client's sake only.
        }

        throw TooLarge(most);
    }

    private static BadRequest TooLarge(int most) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {most} bytes, the most that is taken.", BadRequest.TooLarge);
}
