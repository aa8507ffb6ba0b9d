using System.Globalization;
using Catalogue.Api.Binding;
using Catalogue.Api.Changes;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Pages.Details;
using Catalogue.Api.Pages.Lists;
using Catalogue.Api.Start;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.GraphQL;

namespace Catalogue.Api.Pages;

/// <summary>
/// The pages for people, and their parts for pages of other sites: complete as HTML, made of the published catalogue. All that is not a
/// page, nor anything else that is mapped, answers with a page that helps to search.
/// </summary>
internal static class PublicPages
{
    // The pages change with the program too, which a cache must see.
    private static readonly string build = typeof(PublicPages).Module.ModuleVersionId.ToString("N");

    public static void MapPublicPages(this WebApplication app)
    {
        var services = app.Services;
        var (store, day) = (services.GetRequiredService<CatalogueStore>(), services.GetRequiredService<BrusselsClock>());
        var version = new ServedVersion(store, day);
        var writing = new PageWriting(new AnswerCaching(
            services.GetRequiredService<TransportOptions>(), new AnswerVersion(() => $"{version.Now} {build}", () => day.LeftOfToday)));
        var site = new PageSite(services, services.GetRequiredService<PublicAddress>(), day);
        var questions = new PageQuestions(services.GetRequiredService<Engine>(), store, day, services.GetRequiredService<ServerParts>());
        var lists = new ListPages(site, questions);
        var offers = new OfferPages(site, questions, lists, store);
        var entries = new EntryPages(site, questions, lists, offers);

        foreach (var addresses in PageAddresses.All)
            MapLanguage(addresses);
        app.MapReading("/embed/list.html", (HttpContext context) =>
            PartAsync(context, PageWriting.Fragment, () => lists.FragmentAsync(context)));
        app.MapReading("/embed/offer.html", (HttpContext context) =>
            PartAsync(context, PageWriting.Fragment, () => offers.FragmentAsync(context)));
        app.MapReading("/embed/offers.html", (HttpContext context) =>
            PartAsync(context, PageWriting.FramedPage, () => lists.FrameAsync(context)));
        MapSitemap(app, new Sitemap(site, store));
        app.Use(NotFoundAsync);

        void MapLanguage(PageAddresses addresses)
        {
            app.MapReading(addresses.Home, (HttpContext context) => PageAsync(context, () => lists.HomeAsync(context, addresses)));
            app.MapReading($"{addresses.Offer}/{{slug}}", (HttpContext context, string slug) =>
                PageAsync(context, () => offers.PageAsync(context, addresses, slug)));
            app.MapPost($"{addresses.Offer}/{{slug}}", (HttpContext context, string slug) =>
                PageAsync(context, () => offers.ReportAsync(context, addresses, slug)));
            foreach (var kind in Enum.GetValues<PageKind>())
            {
                app.MapReading(addresses.Folder(kind), (HttpContext context) =>
                    PageAsync(context, () => Task.FromResult(PageAnswer.Moved(addresses.Home))));
                if (kind != PageKind.Offer)
                {
                    app.MapReading($"{addresses.Folder(kind)}/{{slug}}", (HttpContext context, string slug) =>
                        PageAsync(context, () => entries.PageAsync(context, addresses, kind, slug)));
                }
            }

            Task PageAsync(HttpContext context, Func<Task<PageAnswer>> make) =>
                writing.AnswerAsync(context, PageWriting.OwnPage, addresses.Language, () => RefusedAsync(context, addresses, make));
        }

        Task PartAsync(HttpContext context, string policy, Func<Task<PageAnswer>> make)
        {
            var (texts, addresses) = ListPages.Language(context);
            return writing.AnswerAsync(context, policy, texts.Language, () => RefusedAsync(context, addresses, make));
        }

        async Task<PageAnswer> RefusedAsync(HttpContext context, PageAddresses addresses, Func<Task<PageAnswer>> make)
        {
            try
            {
                return await make();
            }
            catch (PageRefusal refusal)
            {
                return await offers.MessageAsync(context, addresses, refusal.Status, "busyTitle", refusal.What is null ? refusal.TextKey : "problemOther");
            }
        }

        // Of what no endpoint and no file has answered.
        async Task NotFoundAsync(HttpContext context, RequestDelegate next)
        {
            await next(context);
            if (context.GetEndpoint() is not null || context.Response.HasStarted || context.Response.StatusCode != StatusCodes.Status404NotFound
                || !ReadingRoutes.IsReading(context.Request))
                return;
            var language = context.Request.Path.Value!.Split('/') is [_, { Length: 2 } tag, ..] ? tag : "nl";
            var addresses = PageAddresses.For(language);
            await writing.AnswerAsync(context, PageWriting.OwnPage, addresses.Language, () =>
                offers.MessageAsync(context, addresses, StatusCodes.Status404NotFound, "notFoundTitle", "notFoundText"));
        }
    }

    private static void MapSitemap(WebApplication app, Sitemap map)
    {
        app.MapReading("/robots.txt", (HttpContext context) => Results.Text(map.Robots(context), "text/plain; charset=utf-8"));
        app.MapReading("/sitemap.xml", (HttpContext context) => Results.Text(map.Index(context), "application/xml; charset=utf-8"));
        app.MapReading("/sitemap-{kind}-{part}.xml", (HttpContext context, string kind, string part) =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && map.Part(context, kind, number) is { } xml
                ? Results.Text(xml, "application/xml; charset=utf-8")
                : Results.NotFound());
    }
}
