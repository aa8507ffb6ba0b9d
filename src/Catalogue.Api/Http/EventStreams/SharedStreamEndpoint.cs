using System.Text.Json;
using Catalogue.Api.Http.WebSockets;
using Catalogue.Api.Http.Work;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.EventStreams;

/// <summary>
/// `/graphql/stream`: PUT reserves a stream and answers with its token, GET with the token opens it, POST with the token runs an operation
/// on it, DELETE ends one. Without a token it behaves like `/graphql`. Source: GraphQL over Server-Sent Events, "Single connection mode".
/// </summary>
internal sealed class SharedStreamEndpoint(
    Engine engine, RequestFactory factory, TransportOptions options, Reservations reservations, GraphQLEndpoint withoutToken)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private const int LongestId = 256;

    private const string Methods = "GET, HEAD, POST, PUT, DELETE";

    public async Task AnswerAsync(HttpContext context)
    {
        var mediaType = MediaType.Json;
        try
        {
            var request = context.Request;
            var token = request.Headers[TokenHeader].FirstOrDefault() ?? request.Query["token"].FirstOrDefault();
            if (HttpMethods.IsPut(request.Method))
                await ReserveAsync(context);
            else if (HttpMethods.IsDelete(request.Method))
                reservations.Find(token ?? throw NoToken()).Stop(IdIn(request.Query["operationId"].FirstOrDefault()));
            else if (!ReadingRoutes.IsReading(request) && !HttpMethods.IsPost(request.Method) && !SocketEndpoint.IsHandshake(request))
                throw BadRequest.OtherMethod(
                    "Reserve a stream by PUT, open it by GET, run an operation by POST, end one by DELETE.", Methods);
            else if (token is null)
                await withoutToken.AnswerAsync(context);
            else if (ReadingRoutes.IsReading(request))
                await OpenAsync(context, reservations.Find(token));
            else
                await RunAsync(context, reservations.Find(token), mediaType = MediaType.Negotiate(request));
        }
        catch (BadRequest refusal)
        {
            await ResponseWriting.RefuseAsync(context, refusal, mediaType, StatusCodes.Status400BadRequest);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
    }

    private static BadRequest NoToken() =>
        RequestBody.Malformed($"There is no token of a stream: send it as {TokenHeader}, or in the address as ?token=.");

    private Task OpenAsync(HttpContext context, SharedStream stream)
    {
        var writer = new EventWriter(context, options.Limits.EventStreams, options.Clock);
        return HttpMethods.IsHead(context.Request.Method) ? writer.BeginAsync() : stream.SendAsync(writer, context.RequestAborted);
    }

    private Task ReserveAsync(HttpContext context)
    {
        var token = reservations.Reserve(ClientAddress.Of(context.Connection.RemoteIpAddress));
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(token, context.RequestAborted);
    }

    /// <summary>
    /// A faulty request is answered directly, with an error status whatever the client accepts: graphql-sse sends no specific Accept
    /// header, and only looks at the status. Results go over the stream.
    /// </summary>
    private async Task RunAsync(HttpContext context, SharedStream stream, string mediaType)
    {
        using var body = RequestBody.Parse(await RequestBody.ReadAsync(context.Request, options.Limits, context.RequestAborted));
        var sent = RequestParameters.Of(body.RootElement.Clone());
        var report = new WorkReport();
        var request = factory.Make(sent, context.Request, report: report);
        var operation = stream.Begin(IdIn(sent.Extensions));
        var responses = engine.StreamAsync(request, operation.Ended).GetAsyncEnumerator(operation.Ended);
        var first = responses.MoveNextAsync().AsTask();
        if (first.IsCompletedSuccessfully && first.Result && RefusalOf(responses.Current.Kind) is { } status)
        {
            stream.End(operation);
            await using (responses)
            {
                using var refused = responses.Current;
                report.WriteTo(context.Response.Headers);
                await ResponseWriting.WriteAsync(context, refused.Json, mediaType, status);
            }

            return;
        }

        _ = stream.RunAsync(operation, responses, first);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static int? RefusalOf(ResponseKind kind) => kind switch
    {
        ResponseKind.RequestError => StatusCodes.Status400BadRequest,
        ResponseKind.RateLimited or ResponseKind.Overloaded => ResponseWriting.StatusOf(kind, MediaType.Json),
        _ => null,
    };

    private static string IdIn(JsonElement extensions) => IdIn(
        extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("operationId", out var id)
            && id.ValueKind == JsonValueKind.String
            ? RequestParameters.TextOf(id, "operationId")
            : null);

    private static string IdIn(string? id) => id is { Length: > 0 and <= LongestId }
        ? id
        : throw RequestBody.Malformed($"\"operationId\" must be a string of 1 to {LongestId} characters.");
}
