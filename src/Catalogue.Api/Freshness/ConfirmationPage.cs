using System.Text;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Pages;
using Catalogue.Data.Database;
using Catalogue.Data.Freshness;
using Catalogue.Data.Postgres;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;
using Catalogue.Data.Writing;

namespace Catalogue.Api.Freshness;

/// <summary>
/// `/klopt-nog/SECRET`: where a provider confirms that an offer still holds, or reports what has changed. Reading the page does not use the
/// link up, since mail scanners follow links; only submitting the form does. 404 for an unknown link, 410 for one that is used or expired,
/// or whose offer is gone.
/// </summary>
internal static class ConfirmationPage
{
    public const string Path = "/klopt-nog";

    private const string Security =
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly WorkPrice asking = new(2_000, "a look into the database, and a page");
    private static readonly WorkPrice answering = new(10_000, "a write, and a page");

    public static void MapConfirmationPage(this WebApplication app)
    {
        var links = app.Services.GetRequiredService<ConfirmationLinks>();
        var store = app.Services.GetRequiredService<CatalogueStore>();
        var day = app.Services.GetRequiredService<BrusselsClock>();
        var health = app.Services.GetRequiredService<WriteHealth>();
        app.MapReading($"{Path}/{{secret}}", asking, (HttpContext context, string secret) => AnswerAsync(
            context, day.Today, health, html => AskAsync(html, secret, context.RequestAborted)));
        app.MapPost(
            $"{Path}/{{secret}}",
            (HttpContext context, string secret) => AnswerAsync(context, day.Today, health, html => TakeAsync(html, secret, context)))
            .WithMetadata(answering);

        async Task<(int Status, string Page)> AskAsync(ConfirmationHtml html, string secret, CancellationToken cancel)
        {
            var (link, state) = await links.FindAsync(secret, cancel);
            var published = store.Current!.Published;
            return state == LinkState.Usable && published.FindOffer(link!.Offer) is { } offer
                ? (StatusCodes.Status200OK, await html.QuestionAsync(offer, published, [], ""))
                : await RefusedAsync(html, state);
        }

        async Task<(int Status, string Page)> TakeAsync(ConfirmationHtml html, string secret, HttpContext context)
        {
            var cancel = context.RequestAborted;
            var form = await SubmittedForm.ReadAsync(context);
            if (form["answer"] == "holds")
            {
                var (_, found) = await links.ConfirmAsync(secret, cancel);
                return found == LinkState.Usable ? (StatusCodes.Status200OK, await html.MessagesAsync("holdsThanks", "done"))
                    : await RefusedAsync(html, found);
            }

            var message = InvisibleCharacters.TakeOut(form["message"].ToString());
            var (errors, state) = await links.ReportAsync(secret, message, cancel);
            if (state != LinkState.Usable)
                return await RefusedAsync(html, state);
            if (errors.IsEmpty)
                return (StatusCodes.Status200OK, await html.MessagesAsync("changedThanks", "done"));
            var (link, _) = await links.FindAsync(secret, cancel);
            return link is not null && store.Current!.Published.FindOffer(link.Offer) is { } offer
                ? (StatusCodes.Status422UnprocessableEntity, await html.QuestionAsync(offer, store.Current!.Published, errors, message))
                : await RefusedAsync(html, LinkState.OfferGone);
        }
    }

    private static async Task<(int Status, string Page)> RefusedAsync(ConfirmationHtml html, LinkState state) => state switch
    {
        LinkState.Used => (StatusCodes.Status410Gone, await html.MessagesAsync("used")),
        LinkState.Expired => (StatusCodes.Status410Gone, await html.MessagesAsync("expired")),
        LinkState.Unknown => (StatusCodes.Status404NotFound, await html.MessagesAsync("unknown")),
        _ => (StatusCodes.Status410Gone, await html.MessagesAsync("offerGone")),
    };

    private static async Task AnswerAsync(
        HttpContext context, DateOnly today, WriteHealth health, Func<ConfirmationHtml, Task<(int Status, string Page)>> answer)
    {
        var html = new ConfirmationHtml(context.RequestServices, ConfirmationTexts.For(context.Request), today);
        var (status, page) = (0, "");
        try
        {
            (status, page) = await answer(html);
        }
        catch (Exception fault) when (fault is CatalogueUnavailableException or CatalogueBusyException)
        {
            health.Note(fault);
            (status, page) = (StatusCodes.Status503ServiceUnavailable, await html.MessagesAsync("unavailable"));
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException)
        {
            // InvalidDataException: the form has too many fields, or is too long.
            status = (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status413PayloadTooLarge;
            page = await html.MessagesAsync(status switch
            {
                StatusCodes.Status413PayloadTooLarge => "tooLarge",
                StatusCodes.Status408RequestTimeout => "tooSlow",
                _ => "broken",
            });
        }

        var (response, utf8) = (context.Response, Encoding.UTF8.GetBytes(page));
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = utf8.Length;
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Security;
        headers.XContentTypeOptions = "nosniff";
        // The address contains the secret: no other site may get it as referrer.
        headers["Referrer-Policy"] = "no-referrer";
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(utf8, context.RequestAborted);
    }
}
