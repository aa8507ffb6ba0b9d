using System.Globalization;
using System.Text.Json.Nodes;

namespace Catalogue.Data.Files;

/// <summary>Values in the JSON form of an entry, by a path of names such as "price.amount".</summary>
internal static class EntryPath
{
    public static JsonNode? At(JsonObject entry, string path)
    {
        JsonNode? node = entry;
        foreach (var name in path.Split('.'))
            node = (node as JsonObject)?[name];
        return node;
    }

    /// <summary>Sets the value at the path; null removes it, and the objects that are empty then.</summary>
    public static void Put(JsonObject entry, string path, JsonNode? value)
    {
        if (path.IndexOf('.', StringComparison.Ordinal) is > 0 and var cut)
        {
            var inner = entry[path[..cut]] as JsonObject ?? [];
            Put(inner, path[(cut + 1)..], value);
            PutHere(entry, path[..cut], inner.Count > 0 ? inner : null);
        }
        else
        {
            PutHere(entry, path, value);
        }
    }

    /// <summary>
    /// The value at the path of a fault, which may contain indexes ("areas[0].municipality"), as text; null when there is none.
    /// </summary>
    public static string? Text(JsonObject entry, string path)
    {
        JsonNode? node = entry;
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            node = step.EndsWith(']') && node is JsonArray list
                && int.TryParse(step.AsSpan(0, step.Length - 1), CultureInfo.InvariantCulture, out var at) && at < list.Count ? list[at]
                : (node as JsonObject)?[step];
        }

        return ReferenceEquals(node, entry) ? null : Text(node);
    }

    public static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue single when single.TryGetValue<string>(out var text) => text,
        JsonArray list when list.All(
            item => item is JsonValue single && single.TryGetValue<string>(out _)) =>
            CellList.Join(list.Select(item => item!.GetValue<string>())),
        _ => value.ToJsonString(Relaxed),
    };

    // Letters are not escaped: the text is for people, not for HTML.
    public static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void PutHere(JsonObject entry, string name, JsonNode? value)
    {
        if (value is null)
            entry.Remove(name);
        else if (!ReferenceEquals(entry[name], value))
            entry[name] = value;
    }
}
