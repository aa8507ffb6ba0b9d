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

    /// <summary>Throws BadRequest when the client takes none.</summary>
    public static string Negotiate(HttpRequest request)
    {
        if (request.Headers.Accept is not { Count: > 0 } accept)
            return Json;
        if (accept.Count == 1 && accept[0] is Json or GraphQLResponse or EventStream)
            return accept[0]!;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            throw new BadRequest(StatusCodes.Status400BadRequest, "The Accept header cannot be read: list media types, such as application/graphql-response+json.");
        foreach (var range in ranges.OrderByDescending(range => range.Quality ?? 1))
        {
            if (range.Quality == 0 || (range.Charset.HasValue && !range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
                continue;
            if (range.MediaType.Equals(GraphQLResponse, StringComparison.OrdinalIgnoreCase))
                return GraphQLResponse;
            if (range.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase))
                return EventStream;
            if (range.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type == "application"))
                return Json;
        }

        throw new BadRequest(
            StatusCodes.Status406NotAcceptable, $"Answers are {GraphQLResponse}, {Json} or {EventStream}, in UTF-8: accept one of them.", BadRequest.NotAcceptable);
    }

    /// <summary>Throws BadRequest when a body is not JSON in UTF-8.</summary>
    public static void CheckBody(HttpRequest request)
    {
        if (request.ContentType is Json)
            return;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            throw Unsupported($"Send the request as {Json}: the Content-Type is {(request.ContentType is null ? "missing" : "another")}.");
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw Unsupported("Send the request in UTF-8: JSON has no other charset.");
    }

    private static BadRequest Unsupported(string message) => new(StatusCodes.Status415UnsupportedMediaType, message, BadRequest.UnsupportedMediaType);
}
