using System.Text.Json;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http;

/// <summary>`/graphql` over HTTP: reads a request, runs it, and answers. Source: GraphQL over HTTP.</summary>
internal sealed class GraphQLEndpoint(Engine engine, RequestMaking making, TransportOptions options)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var mediaType = MediaType.Json;
        try
        {
            mediaType = MediaType.Negotiate(context.Request);
            using var body = await BodyAsync(context);
            var sent = body is null ? RequestParameters.Of(context.Request.Query) : RequestParameters.Of(body.RootElement);
            using var response = await engine.ExecuteAsync(making.Make(sent, onlyQueries: body is null), context.RequestAborted);
            await ResponseWriting.WriteAsync(context, response, mediaType, ResponseWriting.StatusOf(response.Kind, mediaType));
        }
        catch (BadRequest refusal)
        {
            await ResponseWriting.RefuseAsync(context, refusal, mediaType);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    /// <summary>Null for a GET, whose request is in its address.</summary>
    private Task<JsonDocument?> BodyAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
            return Task.FromResult<JsonDocument?>(null);
        if (!HttpMethods.IsPost(request.Method))
            throw new BadRequest(StatusCodes.Status405MethodNotAllowed, "Ask by POST or GET.", BadRequest.MethodNotAllowed);
        MediaType.CheckBody(request);
        return RequestBody.ReadAsync(request, options.Limits, context.RequestAborted)!;
    }
}
