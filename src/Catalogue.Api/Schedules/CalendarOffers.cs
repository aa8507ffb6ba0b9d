using System.Text.Json;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Work;
using Catalogue.Data.Offers;
using Catalogue.GraphQL;

namespace Catalogue.Api.Schedules;

/// <summary>
/// The offers that match a calendar's filter: queried through the engine, so that the filter is read and refused as at /graphql.
/// </summary>
internal sealed class CalendarOffers(Engine engine, WorkSharing work)
{
    private const int MostOffers = 1000;

    private const string Question = """
        query OffersOfCalendar($filter: OfferFilter, $after: String) {
          offers(filter: $filter, first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } }
        }
        """;

    /// <summary>All pages of one snapshot, charged to the client; a heavy one needs a seat as any query does. Throws BadRequest.</summary>
    public async Task<IReadOnlyList<Offer>> FindAsync(
        CalendarQuery asked, WorkClient client, WorkReport report, CancellationToken cancellation)
    {
        var admission = work.AdmissionOfPart(client, report);
        var found = new List<Offer>();
        for (string? after = null; ;)
        {
            var page = await PageAsync(asked, after, admission, report, cancellation);
            if (page.GetProperty("totalCount").GetInt32() > MostOffers)
                throw BadRequest.Beyond(
                    StatusCodes.Status400BadRequest, $"The filter finds more than {MostOffers} offers: narrow it.", "offers", MostOffers);
            found.AddRange(
                page.GetProperty("nodes").EnumerateArray()
                    .Select(node => asked.Request.Catalogue.FindOffer(node.GetProperty("id").GetGuid())!));
            var info = page.GetProperty("pageInfo");
            if (!info.GetProperty("hasNextPage").GetBoolean())
                return found;
            after = info.GetProperty("endCursor").GetString();
        }
    }

    private async Task<JsonElement> PageAsync(
        CalendarQuery asked,
        string? after,
        Func<long, CancellationToken, ValueTask<OperationAdmission>> admission,
        WorkReport report,
        CancellationToken cancellation)
    {
        using var response = await engine.ExecuteAsync(
            new GraphQLRequest(Question)
            {
                Variables = Variables(asked.Filter, after),
                Admit = admission,
                CreateState = _ => asked.Request,
            },
            cancellation);
        if (response.Errors is [var error, ..])
        {
            // Location and path refer to a query of ours, which the client does not know.
            throw new BadRequest(StatusOf(response.Kind, error), error.Message, error.Code)
            {
                Figures = error.Extensions,
                RetryAfter = report.RetryAfter,
            };
        }

        using var json = JsonDocument.Parse(response.Json);
        return json.RootElement.GetProperty("data").GetProperty("offers").Clone();
    }

    private static int StatusOf(ResponseKind kind, GraphQLError error) => error.Code switch
    {
        _ when kind is ResponseKind.RateLimited or ResponseKind.Overloaded => ResponseWriting.StatusOf(kind, MediaType.Json),
        ErrorCodes.InternalError => StatusCodes.Status500InternalServerError,
        ErrorCodes.Timeout => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    private static JsonElement Variables(JsonElement filter, string? after)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            if (filter.ValueKind != JsonValueKind.Undefined)
            {
                json.WritePropertyName("filter");
                filter.WriteTo(json);
            }

            json.WriteString("after", after);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }
}
