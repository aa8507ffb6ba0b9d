using System.Text.Json;

namespace Catalogue.Api.Http;

/// <summary>
/// Parses JSON from clients: with limited nesting, and without duplicate member names, which two programs might resolve differently. Throws
/// BadRequest. Source: RFC 8259 §4.
/// </summary>
internal static class StrictJson
{
    private const int MostLevels = 64;

    private static readonly JsonDocumentOptions options = new() { AllowDuplicateProperties = false, MaxDepth = MostLevels };

    /// <summary>What names the JSON in messages: `The body`.</summary>
    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8, string what)
    {
        try
        {
            return JsonDocument.Parse(utf8, options);
        }
        catch (JsonException fault)
        {
            throw RequestBody.Malformed(DoubleMember(utf8.Span) is { } name
                ? $"{what} has the member \"{Quote.Short(name)}\" twice in one object: leave one of them out."
                : $"{what} is not JSON of at most {MostLevels} levels{At(fault)}.");
        }
        catch (InvalidOperationException)
        {
            // Utf8JsonReader throws this for a name that it cannot compare.
            throw RequestBody.Malformed($"{what} names a member with half a surrogate pair: it is not valid Unicode.");
        }
    }

    private static string At(JsonException fault) =>
        fault.LineNumber is { } line ? $" (line {line + 1}, byte {fault.BytePositionInLine + 1})" : "";

    /// <summary>The first name that occurs twice in an object; null when there is none in the readable part.</summary>
    private static string? DoubleMember(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MostLevels });
        var open = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                    open.Push([]);
                else if (reader.TokenType == JsonTokenType.EndObject)
                    open.Pop();
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.GetString()! is var name && !open.Peek().Add(name))
                    return name;
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The JSON has another fault before it.
        }

        return null;
    }
}
