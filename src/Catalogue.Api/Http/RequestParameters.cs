using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Http;

/// <summary>
/// The parameters of a request, from JSON or a query string; Variables and Extensions are objects or absent. Reading throws BadRequest.
/// Source: GraphQL over HTTP, "Request Parameters".
/// </summary>
internal readonly record struct RequestParameters(
    string? Query, string? DocumentId, string? OperationName, JsonElement Variables, JsonElement Extensions)
{
    /// <summary>
    /// Whether reading it has no effect: a document that is sent with its hash is to be stored each time that it is not.
    /// </summary>
    public bool IsSelfContained => Query is null || Extensions.ValueKind != JsonValueKind.Object;

    /// <summary>From a body, or from the payload of a message.</summary>
    public static RequestParameters Of(JsonElement root) => root.ValueKind == JsonValueKind.Object
        ? new RequestParameters(
            Document(root), Text(root, "documentId"), Text(root, "operationName"), Map(root, "variables"), Map(root, "extensions"))
        : throw RequestBody.Malformed("A request must be a JSON object with \"query\".");

    public static RequestParameters Of(IQueryCollection address) =>
        new(
            One(address, "query"),
            One(address, "documentId"),
            One(address, "operationName") is { Length: > 0 } name ? name : null,
            Map(address, "variables"),
            Map(address, "extensions"));

    /// <summary>The value of a JSON string.</summary>
    public static string TextOf(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : throw RequestBody.Malformed($"\"{name}\" must be a string.");
        }
        catch (InvalidOperationException)
        {
            throw RequestBody.Malformed($"\"{name}\" holds half a surrogate pair: it is not valid Unicode.");
        }
    }

    /// <summary>A lone surrogate in a document is kept: the parser reports where it is.</summary>
    private static string? Document(JsonElement root) =>
        root.TryGetProperty("query", out var value) && value.ValueKind == JsonValueKind.String
            ? JsonText.AsWritten(value)
            : Text(root, "query");

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? TextOf(value, name) : null;

    private static JsonElement Map(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return default;
        return value.ValueKind == JsonValueKind.Object ? value : throw RequestBody.Malformed($"\"{name}\" must be an object.");
    }

    private static JsonElement Map(IQueryCollection address, string name)
    {
        if (One(address, name) is not { Length: > 0 } text)
            return default;
        using var document = StrictJson.Parse(Encoding.UTF8.GetBytes(text), $"\"{name}\" in the address");
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.Null => default,
            JsonValueKind.Object => document.RootElement.Clone(),
            _ => throw RequestBody.Malformed($"\"{name}\" must be an object."),
        };
    }

    private static string? One(IQueryCollection address, string name) => address[name] switch
    {
        [] => null,
        [var only] => only,
        _ => throw RequestBody.Malformed($"The address has \"{name}\" more than once."),
    };
}
