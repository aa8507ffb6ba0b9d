using Catalogue.GraphQL;

namespace Catalogue.Api.Http;

/// <summary>A response in JSON, with the status that its outcome has. Source: GraphQL over HTTP, "Response".</summary>
internal static class ResponseWriting
{
    public static async Task WriteAsync(HttpContext context, GraphQLResponse response, string mediaType, int status)
    {
        SetHeaders(context, mediaType, status);
        context.Response.ContentLength = response.Json.Length;
        await context.Response.Body.WriteAsync(response.Json, context.RequestAborted);
    }

    public static async Task RefuseAsync(HttpContext context, BadRequest refusal, string mediaType)
    {
        using var response = GraphQLResponse.Refuse([refusal.Error]);
        await WriteAsync(context, response, mediaType, refusal.Status ?? StatusOf(ResponseKind.RequestError, mediaType));
    }

    /// <summary>With application/json a request that was understood is 200 whatever came of it: older clients expect that.</summary>
    public static int StatusOf(ResponseKind kind, string mediaType) => kind switch
    {
        ResponseKind.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        ResponseKind.TimedOut when mediaType == MediaType.GraphQLResponse => StatusCodes.Status503ServiceUnavailable,
        ResponseKind.RequestError when mediaType == MediaType.GraphQLResponse => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };

    public static void SetHeaders(HttpContext context, string mediaType, int status)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        headers.ContentType = mediaType == MediaType.GraphQLResponse ? "application/graphql-response+json; charset=utf-8" : "application/json; charset=utf-8";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept";
        if (status == StatusCodes.Status405MethodNotAllowed)
            headers.Allow = HttpMethods.IsGet(context.Request.Method) ? "POST" : "GET, POST";
    }
}
