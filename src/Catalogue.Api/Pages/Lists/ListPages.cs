using Catalogue.Data.Texts;

namespace Catalogue.Api.Pages.Lists;

/// <summary>
/// The pages that are a list of offers: the first page, the frame, and the part that the element catalogue-offers fetches.
/// </summary>
internal sealed class ListPages(PageSite site, PageQuestions questions)
{
    private const string Frame = "/embed/offers.html";

    public async Task<PageAnswer> HomeAsync(HttpContext context, PageAddresses addresses)
    {
        var texts = PageSite.TextsFor(addresses.Language);
        var (status, list) = await ViewAsync(context, texts, addresses, "", addresses.Home);
        // A list that somebody narrowed is no page for search engines.
        var head = new PageHead(texts, addresses, $"{texts["homeTitle"]} – {texts["site"]}", texts["homeIntro"])
        {
            Alternates = context.Request.QueryString.HasValue ? [] : site.Alternates(context.Request, page => page.Home),
        };
        return PageAnswer.Of(status, await PageRendering.RenderAsync<HomePage>(
            site.Services, (nameof(HomePage.Head), head), (nameof(HomePage.List), list)));
    }

    /// <summary>The list alone, between two marks by which its reader knows that it is whole.</summary>
    public async Task<PageAnswer> FragmentAsync(HttpContext context)
    {
        var (texts, addresses) = Language(context);
        // The list on a page of our own, in place of the one that is there.
        var origin = context.Request.Query.ContainsKey("own") ? "" : site.OriginOf(context.Request);
        var (status, list) = await ViewAsync(context, texts, addresses, origin, addresses.Home);
        return PageAnswer.Of(status, Fragment(await PageRendering.RenderAsync<OfferList>(site.Services, (nameof(OfferList.View), list))));
    }

    public async Task<PageAnswer> FrameAsync(HttpContext context)
    {
        var (texts, addresses) = Language(context);
        var (status, list) = await ViewAsync(context, texts, addresses, site.OriginOf(context.Request), Frame);
        return PageAnswer.Of(status, await PageRendering.RenderAsync<FramePage>(
            site.Services, (nameof(FramePage.List), list with { Target = "_top" }), (nameof(FramePage.Origin), Origin(context.Request))));
    }

    /// <summary>
    /// The list that an address asks, with the status of its page: 400 when it cannot be asked. Origin goes before the addresses of pages,
    /// and is empty on the catalogue's own. Narrow adds what the page itself asks. Throws PageRefusal when the server is too busy.
    /// </summary>
    public async Task<(int Status, ListView List)> ViewAsync(
        HttpContext context,
        PageTexts texts,
        PageAddresses addresses,
        string origin,
        string action,
        Func<ListQuestion, ListQuestion>? narrow = null)
    {
        var question = new ListQuestion();
        try
        {
            question = ListQuestion.Read(context.Request.Query, isEmbedded: origin.Length > 0);
            question = narrow?.Invoke(question) ?? question;
            var answer = await questions.AskAsync(
                site.Asking(context, TagOf(context, texts)),
                "list",
                question.Variables(),
                PageJson.Default.ListAnswer,
                context.RequestAborted);
            return (StatusCodes.Status200OK, new(texts, addresses, question, answer.Offers, origin, action, site.Today));
        }
        catch (PageRefusal refusal) when (refusal.Status == StatusCodes.Status400BadRequest)
        {
            var sentence = refusal.What is { } what ? texts.Fill(refusal.TextKey, what) : texts[refusal.TextKey];
            return (refusal.Status, new(texts, addresses, question, null, origin, action, site.Today, sentence));
        }
    }

    public static string Fragment(string html) => $"<!--catalogue-->{html}<!--/catalogue-->";

    /// <summary>The texts and addresses of the language that an embedded part asks: Dutch by default.</summary>
    public static (PageTexts Texts, PageAddresses Addresses) Language(HttpContext context)
    {
        var tag = Asked(context) ?? "nl";
        return (PageSite.TextsFor(tag), PageAddresses.For(tag));
    }

    /// <summary>The language of the catalogue's own texts: the one that is asked, which may have no texts of pages.</summary>
    public static string TagOf(HttpContext context, PageTexts texts) => Asked(context) ?? texts.Language;

    private static string? Asked(HttpContext context) =>
        context.Request.Query["language"] is [{ Length: > 0 } tag, ..] && LanguageTag.IsWellFormed(tag) ? tag : null;

    private static string? Origin(HttpRequest request) =>
        request.Query["origin"] is [{ } text, ..] && Uri.TryCreate(text, UriKind.Absolute, out var origin)
        && (origin.Scheme == Uri.UriSchemeHttps || origin.Scheme == Uri.UriSchemeHttp)
            ? origin.GetLeftPart(UriPartial.Authority)
            : null;
}
