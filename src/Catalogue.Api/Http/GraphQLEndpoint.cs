using System.Text.Json;
using Catalogue.Api.Http.EventStreams;
using Catalogue.Api.Http.WebSockets;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http;

/// <summary>
/// The endpoint `/graphql`: reads a request, runs it, and answers in the form that the client asks for. Source: GraphQL over HTTP.
/// </summary>
internal sealed class GraphQLEndpoint(
    Engine engine,
    RequestFactory factory,
    TransportOptions options,
    EventStreamAnswer events,
    SocketEndpoint sockets,
    AnswerCaching? caching)
{
    public const string Methods = "GET, HEAD, POST";

    private readonly Batch batch = new(engine, factory, options);

    public Task AnswerAsync(HttpContext context) =>
        SocketEndpoint.IsHandshake(context.Request) ? sockets.AnswerAsync(context) : AnswerRequestAsync(context);

    private async Task AnswerRequestAsync(HttpContext context)
    {
        var mediaType = MediaType.Json;
        try
        {
            mediaType = MediaType.Negotiate(context.Request);
            using var body = await BodyAsync(context);
            var tag = body is null && mediaType != MediaType.EventStream ? caching?.TagOf(context, mediaType) : null;
            if (tag is not null && caching!.IsKept(context, tag))
                return;
            if (body is { RootElement.ValueKind: JsonValueKind.Array })
            {
                await batch.AnswerAsync(context, body.RootElement, mediaType);
                return;
            }

            var sent = body is null ? RequestParameters.Of(context.Request.Query) : RequestParameters.Of(body.RootElement);
            var request = factory.Make(sent, context.Request, onlyQueries: body is null);
            if (mediaType == MediaType.EventStream)
            {
                await events.AnswerAsync(context, request);
                return;
            }

            using var response = await engine.ExecuteAsync(request, context.RequestAborted);
            if (tag is not null && caching!.IsKept(context, tag, response))
                return;
            await ResponseWriting.WriteAsync(context, response, mediaType, ResponseWriting.StatusOf(response.Kind, mediaType));
        }
        catch (BadRequest refusal) when (refusal.Status is null && mediaType == MediaType.EventStream)
        {
            await events.RefuseAsync(context, refusal);
        }
        catch (BadRequest refusal)
        {
            await ResponseWriting.RefuseAsync(context, refusal, mediaType);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
    }

    /// <summary>Null for GET and HEAD, whose request is in the query string.</summary>
    private Task<JsonDocument?> BodyAsync(HttpContext context)
    {
        var request = context.Request;
        if (ReadingRoutes.IsReading(request))
            return Task.FromResult<JsonDocument?>(null);
        if (!HttpMethods.IsPost(request.Method))
            throw BadRequest.OtherMethod("Ask by POST or GET.", Methods);
        return RequestBody.ReadAsync(request, options.Limits, context.RequestAborted)!;
    }
}
