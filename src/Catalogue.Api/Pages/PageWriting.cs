using System.Globalization;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Http.Bounds;

namespace Catalogue.Api.Pages;

/// <summary>
/// Answers a request for a page: 304 to a client that has the present one, a kept page, or what the page makes, with the headers of its
/// kind.
/// </summary>
internal sealed class PageWriting(AnswerCaching caching, KeptPages kept)
{
    private const string MediaType = "text/html";

    /// <summary>A page of the catalogue's own site: nothing of another site is loaded, and no other site shows it in a frame.</summary>
    public const string OwnPage = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The page for a frame, which any site may show.</summary>
    public const string FramedPage = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'none'";

    /// <summary>A part of a page, of which a browser makes nothing by itself.</summary>
    public const string Fragment = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task AnswerAsync(HttpContext context, string policy, string language, Func<Task<PageAnswer>> make)
    {
        var isShared = ReadingRoutes.IsReading(context.Request) && AnswerCaching.IsForEverybody(context.Request);
        if (!isShared)
        {
            await WriteAsync(context, policy, language, await make());
            return;
        }

        if (context.Request.Headers.IfNoneMatch.Count > 0 && caching.SendsNotModified(context, MediaType))
            return;
        var version = caching.Version;
        if (kept.Find(context, out var key) is { } found)
        {
            if (caching.LabelOrSendNotModified(context, MediaType))
                return;
            if (found.Encoding != AnswerEncoding.Identity)
                context.Response.Headers.ContentEncoding = AcceptedEncoding.NameOf(found.Encoding);
            SetHeaders(context.Response, policy, language, PageAnswer.Ok(""));
            await SendAsync(context, found.Bytes);
            return;
        }

        var answer = await make();
        if (answer.Status == StatusCodes.Status200OK)
        {
            if (caching.LabelOrSendNotModified(context, MediaType))
                return;
            kept.Keep(key, version, answer.Html.Span);
        }

        await WriteAsync(context, policy, language, answer);
    }

    private static async Task WriteAsync(HttpContext context, string policy, string language, PageAnswer answer)
    {
        SetHeaders(context.Response, policy, language, answer);
        if (answer.Location is null)
            await SendAsync(context, answer.Html);
    }

    private static void SetHeaders(HttpResponse response, string policy, string language, PageAnswer answer)
    {
        var headers = response.Headers;
        response.StatusCode = answer.Status;
        if (headers.ETag.Count == 0)
            headers.CacheControl = answer.Location is null ? "no-store" : "no-cache";
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        if (answer.RetryAfter is { } seconds)
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (answer.Location is { } path)
        {
            headers.Location = path;
            return;
        }

        response.ContentType = $"{MediaType}; charset=utf-8";
        headers.ContentLanguage = language;
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> html)
    {
        var sending = Sending.Of(context);
        using var room = sending.TakeRoom(context, html.Length);
        context.Response.ContentLength = html.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await sending.WriteBodyAsync(context, html);
    }
}
