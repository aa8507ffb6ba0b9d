using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>
/// Which of the response types a client is given. Without an Accept it is application/json, for clients older than the
/// specification. Sources: GraphQL over HTTP, "Accept" and "Media Types"; GraphQL over Server-Sent Events.
/// </summary>
internal static class MediaType
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>For a client that wants each response as an event.</summary>
    public const string EventStream = "text/event-stream";

    // Of those that a client likes as well, and named no one before the other, the first.
    private static readonly string[] offered = [Json, GraphQLResponse, EventStream];

    /// <summary>Throws BadRequest when the client takes none.</summary>
    public static string Negotiate(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 1 && accept[0] is Json or GraphQLResponse or EventStream)
            return accept[0]!;
        if (accept.All(SaysNothing))
            return Json;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            throw new BadRequest(
                StatusCodes.Status400BadRequest,
                "The Accept header cannot be read: list media types, such as application/graphql-response+json.");
        return offered.Select(type => (Type: type, Wish: Wish.For(type, ranges))).Where(offer => offer.Wish.Quality > 0)
            .OrderByDescending(offer => offer.Wish.Quality).ThenBy(offer => offer.Wish.Place).FirstOrDefault().Type
            ?? throw new BadRequest(
                StatusCodes.Status406NotAcceptable,
                $"Answers are {GraphQLResponse}, {Json} or {EventStream}, in UTF-8: accept one of them.",
                BadRequest.NotAcceptable);
    }

    /// <summary>Throws BadRequest when a body is not JSON in UTF-8, as it is.</summary>
    public static void CheckBody(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is [{ } encoding, ..] && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw Unsupported(
                $"The body is encoded ({Quote.Short(encoding)}): send it as it is, not compressed and without Content-Encoding.");
        if (request.ContentType is Json)
            return;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            throw Unsupported($"Send the request as {Json}: the Content-Type is {(request.ContentType is null ? "missing" : "another")}.");
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw Unsupported("Send the request in UTF-8: JSON has no other charset.");
    }

    // A list may be empty. Source: RFC 9110 §5.6.1.
    private static bool SaysNothing(string? list) => list is null || list.AsSpan().Trim(" \t,").IsEmpty;

    private static BadRequest Unsupported(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, message, BadRequest.UnsupportedMediaType);

    /// <summary>
    /// How much a client wants a type, by the range that says the most of it, and which of the ranges that was. Source: RFC 9110 §12.5.1.
    /// </summary>
    private readonly record struct Wish(double Quality, int Place)
    {
        public static Wish For(string type, IList<MediaTypeHeaderValue> ranges)
        {
            var (wish, closest) = (default(Wish), 0);
            for (var place = 0; place < ranges.Count; place++)
            {
                var range = ranges[place];
                if (range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                    continue;
                var closeness = range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 3
                    : range.MatchesAllTypes ? 1
                    : range.MatchesAllSubTypes && type.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
                if (closeness > closest)
                    (wish, closest) = (new Wish(range.Quality ?? 1, place), closeness);
            }

            return wish;
        }
    }
}
