using System.Text;
using Catalogue.Api.Binding;
using Catalogue.Api.Changes;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Bounds;
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

    public static void MapCalendars(this WebApplication app)
    {
        var offers = new CalendarOffers(app.Services.GetRequiredService<Engine>());
        var store = app.Services.GetRequiredService<CatalogueStore>();
        var mostBytes = app.Services.GetRequiredService<TransportOptions>().Limits.AnswerBytes;
        var clock = app.Services.GetRequiredService<BrusselsClock>();
        var address = app.Services.GetRequiredService<PublicAddress>();
        app.MapReading("/offers/{slug}.ics", OneAsync);
        app.MapReading("/offers.ics", ManyAsync);

        Task OneAsync(HttpContext context)
        {
            var slug = (string)context.GetRouteValue("slug")!;
            return AnswerAsync(context, slug, asked => Task.FromResult(One(asked.Request, slug)));
        }

        Task ManyAsync(HttpContext context) => AnswerAsync(context, "offers", asked => offers.FindAsync(asked, context.RequestAborted));

        async Task AnswerAsync(HttpContext context, string fileName, Func<CalendarQuery, Task<IReadOnlyList<Offer>>> find)
        {
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

                var calendar = Calendar(await find(asked), asked, mostBytes);
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
                await RefuseAsync(context, new BadRequest(StatusCodes.Status400BadRequest, refusal.Message, refusal.Code)
                {
                    Figures = new Dictionary<string, object?> { ["input"] = refusal.Path },
                });
            }
            catch (BadRequest refusal)
            {
                await RefuseAsync(context, refusal);
            }
        }
    }

    private static IReadOnlyList<Offer> One(CatalogueRequest request, string slug) =>
        request.Catalogue.FindOfferNowBySlug(slug) is { } offer
        ? [offer]
        : throw new BadRequest(StatusCodes.Status404NotFound, "There is no offer of that slug in the catalogue.", BadRequest.NotFound);

    private static byte[] Calendar(IReadOnlyList<Offer> offers, CalendarQuery asked, int mostBytes)
    {
        var calendar = new OfferCalendar(
            offers.Count == 1 ? offers[0].Content.Title.In(asked.Request.Language).Text : null, asked.Request, asked.Schools);
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

    private static Task RefuseAsync(HttpContext context, BadRequest refusal) =>
        ResponseWriting.RefuseAsync(context, refusal, MediaType.Json);
}
