using Catalogue.Api.Http.WebSockets;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http.Answers;

/// <summary>
/// Answers what needs neither reading nor computing, early in the pipeline: 304 to a client that has the present answer, and kept answers
/// to requests that were sent before, byte for byte. Everything else goes on to the endpoint. Not for clients that are signed in.
/// </summary>
internal sealed class AnswerReplay(string path, AnswerCaching caching, AnswerCache? cache, FrequencySketch counts, AnswerMetrics metrics)
{
    // A longer body is read by the endpoint.
    private const int MostBody = 16_384;

    private readonly AnswerCompression? compression = cache is null ? null : new(cache);

    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Path.Value != path || !AnswerCaching.IsForEverybody(request) || SocketEndpoint.IsHandshake(request))
            return next(context);
        var isAnswered = ReadingRoutes.IsReading(request)
            ? TryAnswerReading(context, out var answering)
            : TryAnswerBody(context, out answering);
        return isAnswered ? answering : next(context);
    }

    /// <summary>Writes the answer of a request that was linked to one; false when there is none to send as it is.</summary>
    public bool TryAnswer(HttpContext context, in AnswerKey sent, string mediaType, out Task answering)
    {
        answering = Task.CompletedTask;
        if (cache?.FindByRequest(sent, caching.Version) is not { } kept)
            return false;
        var wanted = AcceptedEncoding.Of(context.Request.Headers.AcceptEncoding);
        if (kept.In(ref wanted) is not { } bytes)
        {
            compression!.Request(kept, wanted);
            return false;
        }

        counts.Count(kept.Question);
        metrics.Count(AnswerOutcome.Hit);
        if (!ReadingRoutes.IsReading(context.Request) || !caching.LabelOrSendNotModified(context, mediaType))
            answering = WriteAsync(context, kept, bytes, wanted, mediaType);
        return true;
    }

    private static async Task WriteAsync(
        HttpContext context, KeptAnswer kept, ReadOnlyMemory<byte> bytes, AnswerEncoding encoding, string mediaType)
    {
        try
        {
            var headers = context.Response.Headers;
            if (encoding != AnswerEncoding.Identity)
                headers.ContentEncoding = AcceptedEncoding.NameOf(encoding);
            if (headers.ETag.Count == 0 && context.Request.Headers.AcceptEncoding.Count > 0 && kept.Json.Length >= Compression.Least)
                headers.Vary = "Accept, Accept-Encoding";
            await ResponseWriting.WriteAsync(context, bytes, mediaType, StatusCodes.Status200OK);
        }
        catch (BadRequest refusal)
        {
            context.Response.Headers.Remove(HeaderNames.ContentEncoding);
            await ResponseWriting.RefuseAsync(context, refusal, mediaType);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
    }

    private bool TryAnswerReading(HttpContext context, out Task answering)
    {
        answering = Task.CompletedTask;
        if (MediaType.TryNegotiate(context.Request) is not { } mediaType || mediaType == MediaType.EventStream)
            return false;
        if (context.Request.Headers.IfNoneMatch.Count > 0 && caching.SendsNotModified(context, mediaType))
        {
            metrics.Count(AnswerOutcome.NotModified);
            return true;
        }

        return cache is not null
            && TryAnswer(context, AnswerKey.OfAddress(AddressLimit.AddressOf(context)), mediaType, out answering);
    }

    // Only what has arrived with the headers, as it does for all but slow clients: waiting, and everything that can go wrong with it, is
    // the endpoint's.
    private bool TryAnswerBody(HttpContext context, out Task answering)
    {
        answering = Task.CompletedTask;
        var request = context.Request;
        if (cache is null || !HttpMethods.IsPost(request.Method) || request.ContentLength is not (> 0 and <= MostBody and var length)
            || !MediaType.IsPlainJson(request) || request.Headers.Expect.Count > 0
            || MediaType.TryNegotiate(request) is not { } mediaType || mediaType == MediaType.EventStream
            || !request.BodyReader.TryRead(out var read))
            return false;
        var body = read.Buffer;
        var isAnswered = body.Length == length && TryAnswer(context, AnswerKey.OfBody(body), mediaType, out answering);
        request.BodyReader.AdvanceTo(isAnswered ? body.End : body.Start);
        return isAnswered;
    }
}
