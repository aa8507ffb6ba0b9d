using System.Text.Json;

namespace Catalogue.Api.Http;

/// <summary>
/// JSON of clients: of no more than so many levels, and no object with two members of one name, of which two programs might take
/// another. Throws BadRequest. Source: RFC 8259 §4.
/// </summary>
internal static class StrictJson
{
    private const int MostLevels = 64;

    private static readonly JsonDocumentOptions options = new() { AllowDuplicateProperties = false, MaxDepth = MostLevels };

    /// <summary>What says for a message what the JSON is: `The body`.</summary>
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
            // What the reader says of a name that it cannot compare with the others.
            throw RequestBody.Malformed($"{what} names a member with half a surrogate pair: it is not valid Unicode.");
        }
    }

    private static string At(JsonException fault) =>
        fault.LineNumber is { } line ? $" (line {line + 1}, byte {fault.BytePositionInLine + 1})" : "";

    /// <summary>The first name that an object has twice; null when none has, as far as it can be read.</summary>
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
            // There is another fault before it.
        }

        return null;
    }
}
