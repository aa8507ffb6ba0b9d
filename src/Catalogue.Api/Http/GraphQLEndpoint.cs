using Catalogue.Api.Binding;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http;

/// <summary>`/graphql` over HTTP: reads, runs, and answers with the status that the outcome has. Source: GraphQL over HTTP, "Response".</summary>
internal sealed class GraphQLEndpoint(Engine engine, CatalogueStore store, BrusselsClock clock, RequestLimits limits)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var mediaType = MediaType.Json;
        try
        {
            mediaType = MediaType.Negotiate(context.Request);
            using var read = await RequestReader.ReadAsync(context.Request, limits, context.RequestAborted);
            var request = read.Request with { CreateState = _ => new CatalogueRequest(store.Current!.Published, clock.Today) };
            using var response = await engine.ExecuteAsync(request, context.RequestAborted);
            await WriteAsync(context, response, mediaType, StatusOf(response, mediaType));
        }
        catch (BadRequest refusal)
        {
            using var response = GraphQLResponse.Refuse([refusal.Error]);
            await WriteAsync(context, response, mediaType, refusal.Status);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    /// <summary>With application/json a request that was understood is 200 whatever came of it: older clients expect that.</summary>
    private static int StatusOf(GraphQLResponse response, string mediaType) => response.Kind switch
    {
        ResponseKind.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ResponseKind.RequestError when mediaType == MediaType.GraphQLResponse => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };

    private static async Task WriteAsync(HttpContext context, GraphQLResponse response, string mediaType, int status)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        context.Response.ContentLength = response.Json.Length;
        headers.ContentType = mediaType == MediaType.Json ? "application/json; charset=utf-8" : "application/graphql-response+json; charset=utf-8";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept";
        if (status == StatusCodes.Status405MethodNotAllowed)
            headers.Allow = HttpMethods.IsGet(context.Request.Method) ? "POST" : "GET, POST";
        await context.Response.Body.WriteAsync(response.Json, context.RequestAborted);
    }
}
