using System.Text.Json;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Http.EventStreams;
using Catalogue.Api.Http.WebSockets;
using Catalogue.Api.Http.Work;
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
    AnswerSetup? answers)
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
            var bytes = await BodyAsync(context);
            var isShared = answers is not null && mediaType != MediaType.EventStream && AnswerCaching.IsForEverybody(context.Request);
            var key = isShared ? answers!.KeyOf(context, bytes) : null;
            if (key is { } known && answers!.Replay.TryAnswer(context, known, mediaType, out var answering))
            {
                await answering;
                return;
            }

            using var body = bytes is { } utf8 ? RequestBody.Parse(utf8) : null;
            if (body is { RootElement.ValueKind: JsonValueKind.Array })
            {
                await batch.AnswerAsync(context, body.RootElement, mediaType);
                return;
            }

            var tag = isShared && body is null ? answers!.Caching.TagOf(context, mediaType) : null;
            var sent = body is null ? RequestParameters.Of(context.Request.Query) : RequestParameters.Of(body.RootElement);
            var basis = new AnswerBasis();
            var report = new WorkReport();
            var request = factory.Make(sent, context.Request, basis, onlyQueries: body is null, report);
            if (mediaType == MediaType.EventStream)
            {
                await events.AnswerAsync(context, request);
                return;
            }

            using var answer = await AnswerAsync(request, basis, isShared, sent.IsSelfContained ? key : null, context.RequestAborted);
            if (tag is not null && answers!.Caching.LabelOrSendNotModified(context, tag, answer))
                return;
            if (context.Response.Headers.ETag.Count == 0)
                report.WriteTo(context.Response.Headers);
            await ResponseWriting.WriteAsync(context, answer.Json, mediaType, ResponseWriting.StatusOf(answer.Kind, mediaType));
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

    private ValueTask<FinishedAnswer> AnswerAsync(
        GraphQLRequest request, AnswerBasis basis, bool isShared, AnswerKey? sent, CancellationToken gone)
    {
        var (prepared, refused) = engine.Prepare(request);
        if (prepared is null)
            return ValueTask.FromResult(FinishedAnswer.Own(refused!, isShared: true));
        return isShared && !request.ReportCost && answers!.Shared is { } shared
            ? shared.AnswerAsync(prepared, basis, sent, gone)
            : SharedAnswers.AloneAsync(engine, prepared, basis, gone);
    }

    /// <summary>Null for GET and HEAD, whose request is in the query string.</summary>
    private async ValueTask<ReadOnlyMemory<byte>?> BodyAsync(HttpContext context)
    {
        var request = context.Request;
        if (ReadingRoutes.IsReading(request))
            return null;
        if (!HttpMethods.IsPost(request.Method))
            throw BadRequest.OtherMethod("Ask by POST or GET.", Methods);
        return await RequestBody.ReadAsync(request, options.Limits, context.RequestAborted);
    }
}
