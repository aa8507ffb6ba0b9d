using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// The differences between two states of an entry in the form of the starting data: by member, texts by language, lists as a whole.
/// </summary>
public static class EntryDifferences
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null means no content, so that everything in the other differs. Empty only if both are the same.</summary>
    public static ImmutableArray<ContentDifference> Between(EntryKind kind, JsonObject? before, JsonObject after) =>
        [.. Members(kind, before ?? [], after, "")];

    private static IEnumerable<ContentDifference> Members(EntryKind kind, JsonObject before, JsonObject after, string path) =>
        after.Select(member => member.Key).Union(before.Select(member => member.Key), StringComparer.Ordinal)
            .SelectMany(name => Between(kind, before[name], after[name], $"{path}{name}"));

    private static IEnumerable<ContentDifference> Between(EntryKind kind, JsonNode? before, JsonNode? after, string path)
    {
        if (JsonNode.DeepEquals(before, after))
            return [];
        if (IsTranslated(kind, path))
            return Members(kind, Languages(before), Languages(after), $"{path}.");
        return before is JsonObject or null && after is JsonObject or null
            ? Members(kind, before as JsonObject ?? [], after as JsonObject ?? [], $"{path}.")
            : [new(path, before?.ToJsonString(Readable), after?.ToJsonString(Readable))];
    }

    private static bool IsTranslated(EntryKind kind, string path) => EntryNoun.Of(kind).Fields.Find(path)?.Kind == FieldKind.Text;

    // A text in Dutch alone is written as a string.
    private static JsonObject Languages(JsonNode? text) => text switch
    {
        null => [],
        JsonObject languages => languages,
        _ => new() { ["nl"] = text.DeepClone() },
    };
}
