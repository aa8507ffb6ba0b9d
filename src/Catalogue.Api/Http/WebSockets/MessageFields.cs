using System.Text.Json;

namespace Catalogue.Api.Http.WebSockets;

/// <summary>The fields of a client's message. Throws ProtocolFault when they violate the protocol.</summary>
internal static class MessageFields
{
    private const int LongestId = 256;

    /// <summary>Null when there is none.</summary>
    public static string? Type(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object && message.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()
            : null;

    public static string Id(JsonElement message) =>
        message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 and <= LongestId } text
            ? text
            : throw new ProtocolFault(CloseCode.InvalidMessage, $"The \"id\" must be a string of 1 to {LongestId} characters");

    /// <summary>The payload as a request.</summary>
    public static JsonElement Request(JsonElement message) => Payload(message) is { ValueKind: JsonValueKind.Object } request
        ? request
        : throw new ProtocolFault(CloseCode.InvalidMessage, "The \"payload\" must be an object with \"query\"");

    /// <summary>An object, or undefined when it is absent or null.</summary>
    public static JsonElement Payload(JsonElement message)
    {
        if (!message.TryGetProperty("payload", out var payload) || payload.ValueKind == JsonValueKind.Null)
            return default;
        return payload.ValueKind == JsonValueKind.Object
            ? payload
            : throw new ProtocolFault(CloseCode.InvalidMessage, "The \"payload\" must be an object");
    }
}
