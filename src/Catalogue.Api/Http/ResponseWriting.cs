using System.Globalization;
using Catalogue.Api.Http.Bounds;
using Catalogue.GraphQL;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>Writes a JSON response, with the status for its outcome. Source: GraphQL over HTTP, "Response".</summary>
internal static class ResponseWriting
{
    /// <summary>Throws BadRequest when there is no room to buffer it.</summary>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json, string mediaType, int status)
    {
        var sending = Sending.Of(context);
        using var room = sending.TakeRoom(context, json.Length);
        SetHeaders(context, mediaType, status);
        context.Response.ContentLength = json.Length;
        await sending.WriteBodyAsync(context, json);
    }

    /// <summary>
    /// Does nothing when the client has gone. Status is for a refusal without its own; the default is that of the media type.
    /// </summary>
    public static async Task RefuseAsync(HttpContext context, BadRequest refusal, string mediaType, int? status = null)
    {
        if (refusal.Allow is { } methods)
            context.Response.Headers.Allow = methods;
        if (refusal.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        ForgetCaching(context.Response.Headers);
        using var response = GraphQLResponse.Refuse([refusal.Error]);
        try
        {
            await WriteAsync(context, response.Json, mediaType, refusal.Status ?? status ?? StatusOf(ResponseKind.RequestError, mediaType));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
    }

    /// <summary>
    /// With application/json, a request that was understood gets 200 whatever its outcome, since older clients expect that; but not one
    /// that is to be sent again later, which programs besides the client have to see.
    /// </summary>
    public static int StatusOf(ResponseKind kind, string mediaType) => kind switch
    {
        ResponseKind.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ResponseKind.TimedOut when mediaType == MediaType.GraphQLResponse => StatusCodes.Status503ServiceUnavailable,
        ResponseKind.RateLimited => StatusCodes.Status429TooManyRequests,
        ResponseKind.Overloaded => StatusCodes.Status503ServiceUnavailable,
        ResponseKind.RequestError when mediaType == MediaType.GraphQLResponse => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };

    // The caching headers of an answer do not apply to its refusal.
    private static void ForgetCaching(IHeaderDictionary headers)
    {
        if (!headers.Remove(HeaderNames.ETag))
            return;
        headers.Remove(HeaderNames.CacheControl);
        headers.Remove(HeaderNames.Vary);
    }

    public static void SetHeaders(HttpContext context, string mediaType, int status)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        headers.ContentType = mediaType == MediaType.GraphQLResponse
            ? "application/graphql-response+json; charset=utf-8"
            : "application/json; charset=utf-8";
        headers.XContentTypeOptions = "nosniff";
        if (headers.ETag.Count == 0)
        {
            if (headers.Vary.Count == 0)
                headers.Vary = "Accept";
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store"; // Some error statuses may be cached by default.
        }

        if (status == StatusCodes.Status405MethodNotAllowed && headers.Allow.Count == 0)
            headers.Allow = ReadingRoutes.IsReading(context.Request) ? HttpMethods.Post : GraphQLEndpoint.Methods;
    }
}
