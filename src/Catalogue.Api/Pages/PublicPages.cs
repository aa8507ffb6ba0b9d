using System.Globalization;
using Catalogue.Api.Changes;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Pages.Details;
using Catalogue.Api.Pages.Lists;
using Catalogue.Api.Start;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Api.Pages;

/// <summary>
/// The pages for people, and their parts for pages of other sites: complete as HTML, made of the published catalogue. All that is not a
/// page, nor anything else that is mapped, answers with a page that helps to search.
/// </summary>
internal static class PublicPages
{
    // The pages change with the program too, which a cache must see.
    private static readonly WorkPrice ofPage = new(50, "and the making of a page, and its questions by their cost");
    private static readonly WorkPrice ofAddress = new(20, "a few words");
    private static readonly WorkPrice ofReport = new(10_000, "a write, and a page");
    private static readonly WorkPrice ofMap = new(100_000, "a text about thousands of pages, and its compression");

    private static readonly string build = typeof(PublicPages).Module.ModuleVersionId.ToString("N");

    public static void MapPublicPages(this WebApplication app)
    {
        var services = app.Services;
        var (store, day) = (services.GetRequiredService<CatalogueStore>(), services.GetRequiredService<BrusselsClock>());
        var version = new ServedVersion(store, day);
        var options = services.GetRequiredService<TransportOptions>();
        var caching = new AnswerCaching(options, new AnswerVersion(() => $"{version.Now} {build}", () => day.LeftOfToday));
        var writing = new PageWriting(caching, new KeptPages(options, caching));
        var site = new PageSite(services, services.GetRequiredService<PublicAddress>(), day);
        var questions = ActivatorUtilities.CreateInstance<PageQuestions>(services);
        var lists = new ListPages(site, questions);
        var messages = new MessagePages(site, lists);
        var offers = new OfferPages(site, questions, messages, store);
        var entries = new EntryPages(site, questions, lists, messages);

        foreach (var addresses in PageAddresses.All)
            MapLanguage(addresses);
        app.MapReading("/embed/list.html", ofPage, (HttpContext context) =>
            PartAsync(context, PageWriting.Fragment, () => lists.FragmentAsync(context)));
        app.MapReading("/embed/offer.html", ofPage, (HttpContext context) =>
            PartAsync(context, PageWriting.Fragment, () => offers.FragmentAsync(context)));
        app.MapReading("/embed/offers.html", ofPage, (HttpContext context) =>
            PartAsync(context, PageWriting.FramedPage, () => lists.FrameAsync(context)));
        MapSitemap(app, new Sitemap(site, store));
        app.Use(NotFoundAsync);

        void MapLanguage(PageAddresses addresses)
        {
            app.MapReading(addresses.Home, ofPage, (HttpContext context) => PageAsync(context, () => lists.HomeAsync(context, addresses)));
            app.MapReading($"{addresses.Offer}/{{slug}}", ofPage, (HttpContext context, string slug) =>
                PageAsync(context, () => offers.PageAsync(context, addresses, slug)));
            app.MapPost($"{addresses.Offer}/{{slug}}", (HttpContext context, string slug) =>
                PageAsync(context, () => offers.ReportAsync(context, addresses, slug))).WithMetadata(ofReport);
            foreach (var kind in Enum.GetValues<PageKind>())
            {
                app.MapReading(addresses.Folder(kind), ofAddress, (HttpContext context) =>
                    PageAsync(context, () => Task.FromResult(PageAnswer.Moved(addresses.Home))));
                if (kind != PageKind.Offer)
                {
                    app.MapReading($"{addresses.Folder(kind)}/{{slug}}", ofPage, (HttpContext context, string slug) =>
                        PageAsync(context, () => entries.PageAsync(context, addresses, kind, slug)));
                }
            }

            Task PageAsync(HttpContext context, Func<Task<PageAnswer>> make) => writing.AnswerAsync(
                context, PageWriting.OwnPage, addresses.Language, () => RefusedAsync(make, (status, title, text) =>
                    messages.PageAsync(context, addresses, status, title, text)));
        }

        Task PartAsync(HttpContext context, string policy, Func<Task<PageAnswer>> make) => writing.AnswerAsync(
            context, policy, ListPages.Language(context).Texts.Language, () => RefusedAsync(make, (status, title, text) =>
                messages.PartAsync(context, status, title, text)));

        static async Task<PageAnswer> RefusedAsync(Func<Task<PageAnswer>> make, Func<int, string, string, Task<PageAnswer>> say)
        {
            try
            {
                return await make();
            }
            catch (PageRefusal refusal) when (refusal.Status == StatusCodes.Status400BadRequest)
            {
                return await say(refusal.Status, "notFoundTitle", "problemOther");
            }
            catch (PageRefusal refusal)
            {
                return await say(refusal.Status, "busyTitle", refusal.TextKey) with { RetryAfter = refusal.RetryAfter };
            }
        }

        // Of what no endpoint and no file has answered.
        async Task NotFoundAsync(HttpContext context, RequestDelegate next)
        {
            await next(context);
            if (context.GetEndpoint() is not null
                || context.Response.HasStarted
                || context.Response.StatusCode != StatusCodes.Status404NotFound
                || !ReadingRoutes.IsReading(context.Request))
                return;
            var language = context.Request.Path.Value!.Split('/') is [_, { Length: 2 } tag, ..] ? tag : "nl";
            var addresses = PageAddresses.For(language);
            await writing.AnswerAsync(context, PageWriting.OwnPage, addresses.Language, () =>
                messages.PageAsync(context, addresses, StatusCodes.Status404NotFound, "notFoundTitle", "notFoundText"));
        }
    }

    private static void MapSitemap(WebApplication app, Sitemap map)
    {
        app.MapReading("/robots.txt", ofAddress, (HttpContext context) => Results.Text(map.Robots(context), "text/plain; charset=utf-8"));
        app.MapReading("/sitemap.xml", ofMap, (HttpContext context) => Results.Text(map.Index(context), "application/xml; charset=utf-8"));
        app.MapReading("/sitemap-{kind}-{part}.xml", ofMap, (HttpContext context, string kind, string part) =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && map.Part(context, kind, number) is { } xml
                ? Results.Text(xml, "application/xml; charset=utf-8")
                : Results.NotFound());
    }
}
