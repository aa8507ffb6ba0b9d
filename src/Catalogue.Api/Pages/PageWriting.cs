using System.Globalization;
using System.Text;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Bounds;

namespace Catalogue.Api.Pages;

/// <summary>
/// Answers a request for a page: 304 to a client that has the present one, else what the page makes, with the headers of its kind.
/// </summary>
internal sealed class PageWriting(AnswerCaching caching)
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
        if (isShared && context.Request.Headers.IfNoneMatch.Count > 0 && caching.SendsNotModified(context, MediaType))
            return;
        var answer = await make();
        if (isShared && answer.Status == StatusCodes.Status200OK && caching.LabelOrSendNotModified(context, MediaType))
            return;
        await WriteAsync(context, policy, language, answer);
    }

    private static async Task WriteAsync(HttpContext context, string policy, string language, PageAnswer answer)
    {
        var (response, headers) = (context.Response, context.Response.Headers);
        var utf8 = Encoding.UTF8.GetBytes(answer.Html);
        var sending = Sending.Of(context);
        using var room = sending.TakeRoom(context, utf8.Length);
        response.StatusCode = answer.Status;
        if (headers.ETag.Count == 0)
            headers.CacheControl = answer.Location is null ? "no-store" : "no-cache";
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        if (answer.Status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
            headers.RetryAfter = 2.ToString(CultureInfo.InvariantCulture);
        if (answer.Location is { } path)
        {
            headers.Location = path;
            return;
        }

        response.ContentType = $"{MediaType}; charset=utf-8";
        headers.ContentLanguage = language;
        response.ContentLength = utf8.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await sending.WriteBodyAsync(context, utf8);
    }
}
