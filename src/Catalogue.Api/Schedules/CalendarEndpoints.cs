using System.Text;
using Catalogue.Api.Binding;
using Catalogue.Api.Changes;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Bounds;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Start;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;
using Catalogue.GraphQL;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Schedules;

/// <summary>
/// `/offers/SLUG.ics` and `/offers.ics?filter=JSON`: the occurrences of offers, for calendar programs. Refusals are JSON as from /graphql,
/// with HTTP's own status.
/// </summary>
internal static class CalendarEndpoints
{
    private const int MostEvents = 5000;

    // Units of work, by bench/attacks/costs.mjs. A copy that is still right costs no more than the first.
    private const long OfRequest = 50;
    private const long OfOffer = 20;
    private const long OfEvent = 8;

    public static void MapCalendars(this WebApplication app)
    {
        var work = app.Services.GetRequiredService<WorkSharing>();
        var offers = new CalendarOffers(app.Services.GetRequiredService<Engine>(), work);
        var store = app.Services.GetRequiredService<CatalogueStore>();
        var mostBytes = app.Services.GetRequiredService<TransportOptions>().Limits.AnswerBytes;
        var clock = app.Services.GetRequiredService<BrusselsClock>();
        var address = app.Services.GetRequiredService<PublicAddress>();
        app.MapReading("/offers/{slug}.ics", new(OfRequest, "and the calendar by its events"), OneAsync);
        app.MapReading(
            "/offers.ics", new(OfRequest, "and the list of offers by its cost, and the calendar by its offers and events"), ManyAsync);

        Task OneAsync(HttpContext context)
        {
            var slug = (string)context.GetRouteValue("slug")!;
            return AnswerAsync(context, slug, (asked, _) => Task.FromResult(One(asked.Request, slug)));
        }

        Task ManyAsync(HttpContext context) => AnswerAsync(
            context, "offers", (asked, report) => offers.FindAsync(asked, WorkClient.Of(context, null), report, context.RequestAborted));

        async Task AnswerAsync(HttpContext context, string fileName, Func<CalendarQuery, WorkReport, Task<IReadOnlyList<Offer>>> find)
        {
            var report = new WorkReport();
            try
            {
                var snapshots = store.Current!;
                var asked = CalendarQuery.Read(
                    context.Request.Query, snapshots, clock.Today, Caller.Of(context, address.Of(context.Request)));
                var tag = AnswerTag.Of(context, PublicVersion.Of(snapshots.Published.Version, asked.Request.Today));
                if (AnswerTag.IsHeld(context, tag))
                {
                    Label(context.Response, tag);
                    return;
                }

                var calendar = Written(await find(asked, report), asked, WorkClient.Of(context, null));
                var sending = Sending.Of(context);
                using var room = sending.TakeRoom(context, calendar.Length);
                Label(context.Response, tag);
                if (AnswerTag.IsAnyHeld(context))
                    return;
                SetHeaders(context.Response, fileName, calendar.Length);
                if (!HttpMethods.IsHead(context.Request.Method))
                    await sending.WriteBodyAsync(context, calendar);
            }
            catch (FilterException refusal)
            {
                await WorkPrices.RefuseAsync(context, new BadRequest(StatusCodes.Status400BadRequest, refusal.Message, refusal.Code)
                {
                    Figures = new Dictionary<string, object?> { ["input"] = refusal.Path },
                }, report);
            }
            catch (BadRequest refusal)
            {
                await WorkPrices.RefuseAsync(context, refusal, report);
            }
        }

        byte[] Written(IReadOnlyList<Offer> found, CalendarQuery asked, WorkClient client)
        {
            var calendar = new OfferCalendar(
                found.Count == 1 ? found[0].Content.Title.In(asked.Request.Language).Text : null, asked.Request, asked.Schools);
            try
            {
                return Write(calendar, found, asked, mostBytes);
            }
            finally
            {
                // Also of one that is too large.
                work.ChargeDone(client, (found.Count * OfOffer) + (calendar.Events * OfEvent));
            }
        }
    }

    private static IReadOnlyList<Offer> One(CatalogueRequest request, string slug) =>
        request.Catalogue.FindOfferNowBySlug(slug) is { } offer
        ? [offer]
        : throw new BadRequest(StatusCodes.Status404NotFound, "There is no offer of that slug in the catalogue.", BadRequest.NotFound);

    private static byte[] Write(OfferCalendar calendar, IReadOnlyList<Offer> offers, CalendarQuery asked, int mostBytes)
    {
        foreach (var offer in offers)
        {
            foreach (var occurrence in OfferOccurrences.Of(offer.Content, asked.From, asked.To))
            {
                if (calendar.Events == MostEvents)
                    throw TooLarge("events", MostEvents, "events");
                calendar.Add(offer, occurrence);
                if (calendar.Length > mostBytes)
                    throw TooLarge("bytes", mostBytes, "answerBytes");
            }
        }

        var utf8 = Encoding.UTF8.GetBytes(calendar.End());
        return utf8.Length <= mostBytes ? utf8 : throw TooLarge("bytes", mostBytes, "answerBytes");
    }

    private static BadRequest TooLarge(string what, int most, string limit) => BadRequest.Beyond(
        StatusCodes.Status400BadRequest,
        $"The calendar would hold more than {most} {what}: ask a shorter time or a narrower filter.",
        limit,
        most);

    // A calendar program revalidates its copy on every request.
    private static void Label(HttpResponse response, EntityTagHeaderValue tag) =>
        (response.Headers.ETag, response.Headers.CacheControl) = (tag.ToString(), "public, no-cache");

    private static void SetHeaders(HttpResponse response, string fileName, int length)
    {
        response.ContentType = "text/calendar; charset=utf-8";
        response.ContentLength = length;
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}.ics\"";
        response.Headers.XContentTypeOptions = "nosniff";
    }
}
