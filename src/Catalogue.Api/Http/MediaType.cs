using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http;

/// <summary>
/// Selects the response's media type from the Accept header. Without Accept it is application/json, for clients older than the
/// specification. Sources: GraphQL over HTTP, "Accept" and "Media Types"; GraphQL over Server-Sent Events.
/// </summary>
internal static class MediaType
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>For a client that wants each response as an event.</summary>
    public const string EventStream = "text/event-stream";

    // Clients send a few different Accept headers, of which the usual ones are long.
    private const int MaxCached = 256;

    private static readonly ConcurrentDictionary<string, string> negotiated = new();

    // In order of preference: the first wins among types that the client ranks equally.
    private static readonly string[] offered = [Json, GraphQLResponse, EventStream];

    /// <summary>Throws BadRequest when the client accepts none of the types.</summary>
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

    /// <summary>Null when the client accepts none of the types.</summary>
    public static string? TryNegotiate(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept is [{ } only] && negotiated.TryGetValue(only, out var known))
            return known;
        try
        {
            var type = Negotiate(request);
            if (accept is [{ } read] && negotiated.Count < MaxCached)
                negotiated[read] = type;
            return type;
        }
        catch (BadRequest)
        {
            return null;
        }
    }

    /// <summary>Whether the body is declared as JSON in one of the two usual ways, so that nothing of it is to be checked.</summary>
    public static bool IsPlainJson(HttpRequest request) =>
        request.ContentType is Json or $"{Json}; charset=utf-8" or $"{Json};charset=utf-8" or $"{Json};charset=UTF-8"
            && request.Headers.ContentEncoding.Count == 0;

    /// <summary>Throws BadRequest when the body is not declared as JSON in UTF-8 without a content encoding.</summary>
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

    // An empty list is allowed. Source: RFC 9110 §5.6.1.
    private static bool SaysNothing(string? list) => list is null || list.AsSpan().Trim(" \t,").IsEmpty;

    private static BadRequest Unsupported(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, message, BadRequest.UnsupportedMediaType);

    /// <summary>
    /// The quality that a client gives a media type, by its most specific matching range, and the position of that range. Source: RFC 9110
    /// §12.5.1.
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
