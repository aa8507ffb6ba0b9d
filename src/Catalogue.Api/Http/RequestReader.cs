using System.Text.Json;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http;

/// <summary>Reads a GraphQL request from a POST's body or a GET's address. Throws BadRequest. Source: GraphQL over HTTP, "Request".</summary>
internal static class RequestReader
{
    public static async Task<ReadRequest> ReadAsync(HttpRequest request, RequestLimits limits, CancellationToken cancel)
    {
        if (HttpMethods.IsGet(request.Method))
            return FromAddress(request.Query);
        if (!HttpMethods.IsPost(request.Method))
            throw new BadRequest(StatusCodes.Status405MethodNotAllowed, "Ask by POST or GET.", BadRequest.MethodNotAllowed);
        MediaType.CheckBody(request);
        return FromBody(await RequestBody.ReadAsync(request, limits, cancel));
    }

    private static ReadRequest FromBody(JsonDocument body)
    {
        var root = body.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw RequestBody.Malformed("The body must be a JSON object with \"query\".");
        return new ReadRequest(
            new GraphQLRequest(Text(root, "query") ?? throw RequestBody.Malformed("The body has no \"query\": put the GraphQL document there."))
            {
                OperationName = Text(root, "operationName"),
                Variables = Map(root, "variables"),
            },
            Map(root, "extensions"),
            body);
    }

    private static ReadRequest FromAddress(IQueryCollection query)
    {
        var text = One(query, "query") ?? throw RequestBody.Malformed("The address has no \"query\": put the GraphQL document there.");
        return new ReadRequest(
            new GraphQLRequest(text) { OperationName = One(query, "operationName"), Variables = Map(query, "variables"), OnlyQueries = true }, Map(query, "extensions"), null);
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw RequestBody.Malformed($"\"{name}\" must be a string.");
        }
        catch (InvalidOperationException)
        {
            throw RequestBody.Malformed($"\"{name}\" holds half a surrogate pair: it is not valid Unicode.");
        }
    }

    private static JsonElement Map(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return default;
        return value.ValueKind == JsonValueKind.Object ? value : throw RequestBody.Malformed($"\"{name}\" must be an object.");
    }

    private static JsonElement Map(IQueryCollection query, string name)
    {
        if (One(query, name) is not { Length: > 0 } text)
            return default;
        try
        {
            using var document = JsonDocument.Parse(text, RequestBody.Strict);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Null => default,
                JsonValueKind.Object => document.RootElement.Clone(),
                _ => throw RequestBody.Malformed($"\"{name}\" must be an object."),
            };
        }
        catch (JsonException fault)
        {
            throw RequestBody.Malformed($"\"{name}\" in the address is not JSON{RequestBody.At(fault)}.");
        }
        catch (InvalidOperationException)
        {
            throw RequestBody.Malformed($"\"{name}\" in the address names a member with half a surrogate pair: it is not valid Unicode.");
        }
    }

    private static string? One(IQueryCollection query, string name) => query[name] switch
    {
        [] => null,
        [var only] => only,
        _ => throw RequestBody.Malformed($"The address has \"{name}\" more than once."),
    };
}

/// <summary>A request as read; Body holds the memory of its variables until the answer is written.</summary>
internal sealed record ReadRequest(GraphQLRequest Request, JsonElement Extensions, JsonDocument? Body) : IDisposable
{
    public void Dispose() => Body?.Dispose();
}
