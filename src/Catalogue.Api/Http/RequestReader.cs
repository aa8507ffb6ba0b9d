using System.Text.Json;
using Catalogue.GraphQL;
using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Api.Http;

/// <summary>Reads a GraphQL request from a POST's body or a GET's address. Throws BadRequest. Source: GraphQL over HTTP, "Request".</summary>
internal static class RequestReader
{
    private static readonly JsonDocumentOptions strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public static async Task<ReadRequest> ReadAsync(HttpRequest request, RequestLimits limits, CancellationToken cancel)
    {
        if (HttpMethods.IsGet(request.Method))
            return FromAddress(request.Query);
        if (!HttpMethods.IsPost(request.Method))
            throw new BadRequest(StatusCodes.Status405MethodNotAllowed, "Ask by POST or GET.", BadRequest.MethodNotAllowed);
        MediaType.CheckBody(request);
        return FromBody(await ReadBodyAsync(request, limits, cancel));
    }

    private static async Task<JsonDocument> ReadBodyAsync(HttpRequest request, RequestLimits limits, CancellationToken cancel)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.BodyBytes;
        try
        {
            return await JsonDocument.ParseAsync(request.Body, strict, cancel);
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new BadRequest(refusal.StatusCode, $"The body is larger than {limits.BodyBytes} bytes, the most that is taken.", BadRequest.TooLarge);
        }
        catch (JsonException fault)
        {
            throw Malformed($"The body is not JSON{At(fault)}.");
        }
    }

    private static ReadRequest FromBody(JsonDocument body)
    {
        var root = body.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw Malformed("The body must be a JSON object with \"query\".");
        return new ReadRequest(
            new GraphQLRequest(Text(root, "query") ?? throw Malformed("The body has no \"query\": put the GraphQL document there."))
            {
                OperationName = Text(root, "operationName"),
                Variables = Map(root, "variables"),
            },
            Map(root, "extensions"),
            body);
    }

    private static ReadRequest FromAddress(IQueryCollection query)
    {
        var text = One(query, "query") ?? throw Malformed("The address has no \"query\": put the GraphQL document there.");
        return new ReadRequest(
            new GraphQLRequest(text) { OperationName = One(query, "operationName"), Variables = Map(query, "variables"), OnlyQueries = true }, Map(query, "extensions"), null);
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Malformed($"\"{name}\" must be a string.");
        }
        catch (InvalidOperationException)
        {
            throw Malformed($"\"{name}\" holds half a surrogate pair: it is not valid Unicode.");
        }
    }

    private static JsonElement Map(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return default;
        return value.ValueKind == JsonValueKind.Object ? value : throw Malformed($"\"{name}\" must be an object.");
    }

    private static JsonElement Map(IQueryCollection query, string name)
    {
        if (One(query, name) is not { Length: > 0 } text)
            return default;
        try
        {
            using var document = JsonDocument.Parse(text, strict);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Null => default,
                JsonValueKind.Object => document.RootElement.Clone(),
                _ => throw Malformed($"\"{name}\" must be an object."),
            };
        }
        catch (JsonException fault)
        {
            throw Malformed($"\"{name}\" in the address is not JSON{At(fault)}.");
        }
    }

    private static string? One(IQueryCollection query, string name) => query[name] switch
    {
        [] => null,
        [var only] => only,
        _ => throw Malformed($"The address has \"{name}\" more than once."),
    };

    private static string At(JsonException fault) => fault.LineNumber is { } line ? $" (line {line + 1}, byte {fault.BytePositionInLine + 1})" : "";

    private static BadRequest Malformed(string message) => new(StatusCodes.Status400BadRequest, message);
}

/// <summary>A request as read; Body holds the memory of its variables until the answer is written.</summary>
internal sealed record ReadRequest(GraphQLRequest Request, JsonElement Extensions, JsonDocument? Body) : IDisposable
{
    public void Dispose() => Body?.Dispose();
}
