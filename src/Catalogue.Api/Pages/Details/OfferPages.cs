using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Catalogue.Api.Pages.Lists;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Pages.Details;

/// <summary>The page of an offer, the part of it that the element catalogue-offers fetches, and the reports of its visitors.</summary>
internal sealed class OfferPages(PageSite site, PageQuestions questions, MessagePages messages, CatalogueStore store)
{
    private const int DaysAhead = 366;
    private const int MostSimilar = 4;
    private const string ReportedKey = "gemeld";

    public Task<PageAnswer> PageAsync(HttpContext context, PageAddresses addresses, string slug) =>
        PageAsync(context, addresses, slug, report => report with { IsReceived = context.Request.Query.ContainsKey(ReportedKey) });

    /// <summary>Takes a report of a visitor, and leads back to the page; with what is wrong it shows the page again.</summary>
    public async Task<PageAnswer> ReportAsync(HttpContext context, PageAddresses addresses, string slug)
    {
        var texts = PageSite.TextsFor(addresses.Language);
        var (message, kind, status) = ("", "WRONG", StatusCodes.Status422UnprocessableEntity);
        ImmutableArray<string> errors = [texts["problemOther"]];
        try
        {
            var form = await SubmittedForm.ReadAsync(context);
            message = InvisibleCharacters.TakeOut(form["message"].ToString());
            kind = form["kind"] is [{ Length: > 0 } sent] ? sent : kind;
            var answer = await questions.AskAsync(
                site.Asking(context, texts.Language),
                "report",
                Json(new { input = new { offer = slug, kind, message } }),
                PageJson.Default.ReportAnswer,
                context.RequestAborted);
            if (answer.ReportProblem is { Received: true })
                return PageAnswer.SeeOther($"{addresses.Of(PageKind.Offer, slug)}?{ReportedKey}#report");
            errors = [.. answer.ReportProblem!.UserErrors.Select(error => error.Message)];
        }
        catch (PageRefusal refusal)
        {
            (status, errors) = (refusal.Status, [texts[refusal.TextKey == "problem" ? "problemOther" : refusal.TextKey]]);
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException)
        {
            status = (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status413PayloadTooLarge;
        }

        var page = await PageAsync(
            context, addresses, slug, report => report with { Errors = errors, Message = message, Kind = kind });
        return page.Status == StatusCodes.Status200OK ? page with { Status = status } : page;
    }

    public async Task<PageAnswer> FragmentAsync(HttpContext context)
    {
        var (texts, addresses) = ListPages.Language(context);
        var slug = context.Request.Query["slug"].ToString();
        if (await FindAsync(context, ListPages.TagOf(context, texts), slug) is not { } offer)
        {
            var (status, title, text) = Missing(slug);
            return await messages.PartAsync(context, status, title, text);
        }

        var view = new OfferView(texts, addresses, offer, site.Today, site.OriginOf(context.Request), MessagePages.HeadingLevel(context));
        return PageAnswer.Ok(
            ListPages.Fragment(await PageRendering.RenderAsync<OfferDetail>(site.Services, (nameof(OfferDetail.View), view))));
    }

    private async Task<PageAnswer> PageAsync(
        HttpContext context, PageAddresses addresses, string slug, Func<ReportView, ReportView> report)
    {
        var texts = PageSite.TextsFor(addresses.Language);
        if (await FindAsync(context, texts.Language, slug) is not { } offer)
        {
            var (status, title, text) = Missing(slug);
            return await messages.PageAsync(context, addresses, status, title, text);
        }

        if (offer.Slug != slug)
            return PageAnswer.Moved(addresses.Of(PageKind.Offer, offer.Slug));
        var asking = site.Asking(context, texts.Language).Further();
        var kinds = await questions.AskAsync(asking, "kinds", default, PageJson.Default.KindsAnswer, context.RequestAborted);
        var view = new OfferView(texts, addresses, offer, site.Today, "", HeadingLevel: 1)
        {
            Similar = await SimilarAsync(context, asking, offer),
            Report = report(new([.. kinds.Terms.Select(kind => (kind.Value, kind.Label))])),
        };
        var head = new PageHead(texts, addresses, $"{offer.Title} – {texts["site"]}", offer.Summary)
        {
            Alternates = site.Alternates(context.Request, page => page.Of(PageKind.Offer, slug)),
            JsonLd = OfferJsonLd.Of(view, site.OriginOf(context.Request)),
            Type = "article",
        };
        return PageAnswer.Ok(await PageRendering.RenderAsync<OfferPage>(
            site.Services, (nameof(OfferPage.Head), head), (nameof(OfferPage.Offer), view)));
    }

    // What was public and is no more is gone; what never was public is not known.
    private (int Status, string Title, string Text) Missing(string slug) =>
        store.Current!.Working.FindOfferBySlug(slug) is { WasPublic: true }
            ? (StatusCodes.Status410Gone, "goneTitle", "goneText")
            : (StatusCodes.Status404NotFound, "notFoundTitle", "notFoundText");

    private async Task<DetailedOffer?> FindAsync(HttpContext context, string language, string slug) => (await questions.FindAsync(
        site.Asking(context, language),
        "offer",
        Json(new { slug, today = Day(site.Today), until = Day(site.Today.AddDays(DaysAhead)) }),
        PageJson.Default.OfferAnswer,
        context.RequestAborted))?.Offer;

    private async Task<ImmutableArray<SimilarOffer>> SimilarAsync(HttpContext context, PageAsking asking, DetailedOffer offer)
    {
        if (offer.Themes.IsEmpty)
            return [];
        var themes = offer.Themes.Select(theme => theme.Slug);
        var municipalities = offer.Areas.Select(area => area.Municipality.Slug).Distinct();
        var found = await questions.AskAsync(
            asking,
            "similar",
            Json(new { filter = new { themes, municipalities } }),
            PageJson.Default.SimilarAnswer,
            context.RequestAborted);
        return [.. found.Offers.Nodes.Where(other => other.Slug != offer.Slug).Take(MostSimilar)];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonElement Json<T>(T variables) => JsonSerializer.SerializeToElement(variables);
}
