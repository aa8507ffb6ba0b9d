using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Api.Tests;

/// <summary>
/// An answer as the text that is kept of it: indented, so that people can read differences, and without what is another at each run.
/// </summary>
internal static class AnswerText
{
    // Moments of writing, and what names the epoch of a database.
    private static readonly string[] Passing = ["updatedAt", "at", "cursor", "startCursor", "endCursor", "ticket"];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static string Settled(JsonElement data) => JsonSerializer.Serialize(Settled(JsonNode.Parse(data.GetRawText())), Readable) + "\n";

    private static JsonNode? Settled(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject entry:
                // A task that waits since a moment of writing names its day in a sentence.
                var waits = entry["since"] is JsonValue;
                foreach (var (name, value) in entry.ToList())
                {
                    var passes = value is JsonValue && (Passing.Contains(name) || (waits && name is ("since" or "sentence")));
                    entry[name] = passes ? "…" : Settled(value?.DeepClone());
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                    list[i] = Settled(list[i]?.DeepClone());
                break;
        }

        return node;
    }
}
