using System.Text.Json;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.EventStreams;

/// <summary>
/// `/graphql/stream`: PUT reserves a stream and answers its token, GET with the token opens it, POST with the token runs an operation on it,
/// DELETE ends one. Without a token it is as `/graphql`. Source: GraphQL over Server-Sent Events, "Single connection mode".
/// </summary>
internal sealed class SharedStreamEndpoint(
    Engine engine, RequestMaking making, TransportOptions options, Reservations reservations, GraphQLEndpoint withoutToken)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private const int LongestId = 256;

    public async Task AnswerAsync(HttpContext context)
    {
        var mediaType = MediaType.Json;
        try
        {
            var request = context.Request;
            var token = request.Headers[TokenHeader].FirstOrDefault() ?? request.Query["token"].FirstOrDefault();
            if (HttpMethods.IsPut(request.Method))
                await ReserveAsync(context);
            else if (token is null)
                await withoutToken.AnswerAsync(context);
            else if (HttpMethods.IsGet(request.Method))
                await reservations.Find(token).SendAsync(new EventWriter(context, options.Limits.EventStreams, options.Clock), context.RequestAborted);
            else if (HttpMethods.IsDelete(request.Method))
                reservations.Find(token).Stop(IdIn(context.Request.Query["operationId"].FirstOrDefault()));
            else
                await RunAsync(context, reservations.Find(token), mediaType = MediaType.Negotiate(request));
        }
        catch (BadRequest refusal)
        {
            await ResponseWriting.RefuseAsync(context, refusal, mediaType);
        }
    }

    private Task ReserveAsync(HttpContext context)
    {
        var token = reservations.Reserve();
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(token, context.RequestAborted);
    }

    /// <summary>What is wrong with a request is its own answer; what comes of it goes over the stream.</summary>
    private async Task RunAsync(HttpContext context, SharedStream stream, string mediaType)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            throw new BadRequest(StatusCodes.Status405MethodNotAllowed, "Run an operation by POST.", BadRequest.MethodNotAllowed);
        using var body = await RequestBody.ReadAsync(context.Request, options.Limits, context.RequestAborted);
        var sent = RequestParameters.Of(body.RootElement.Clone());
        var request = making.Make(sent, context.Request);
        var operation = stream.Begin(IdIn(sent.Extensions));
        var responses = engine.StreamAsync(request, operation.Ended).GetAsyncEnumerator(operation.Ended);
        var first = responses.MoveNextAsync().AsTask();
        if (first.IsCompletedSuccessfully && first.Result && responses.Current.Kind == ResponseKind.RequestError)
        {
            stream.End(operation);
            await using (responses)
            {
                using var refused = responses.Current;
                await ResponseWriting.WriteAsync(context, refused, mediaType, ResponseWriting.StatusOf(refused.Kind, mediaType));
            }

            return;
        }

        _ = stream.RunAsync(operation, responses, first);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static string IdIn(JsonElement extensions) => IdIn(
        extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("operationId", out var id) && id.ValueKind == JsonValueKind.String
            ? RequestParameters.TextOf(id, "operationId")
            : null);

    private static string IdIn(string? id) => id is { Length: > 0 and <= LongestId }
        ? id
        : throw RequestBody.Malformed($"\"operationId\" must be a string of 1 to {LongestId} characters.");
}
