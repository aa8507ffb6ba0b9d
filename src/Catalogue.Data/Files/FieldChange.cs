using System.Text.Json.Nodes;
using Catalogue.Data.Fields;

namespace Catalogue.Data.Files;

/// <summary>A field of an entry that changed, by its path in the JSON form; null for no value.</summary>
public sealed record FieldChange(string Field, string? Old, string? New)
{
    public override string ToString() => $"{Field}: {Shown(Old, "(nothing)")} → {Shown(New, "(nothing)")}";

    /// <summary>As text, in Dutch or in English.</summary>
    public string ToText(bool isDutch)
    {
        var (label, nothing) = (FieldLabels.Of(Field).In(isDutch ? "nl" : "en").Text, isDutch ? "(niets)" : "(nothing)");
        return $"{(label == Field ? Field : $"{label} — {Field}")}: {Shown(Old, nothing)} → {Shown(New, nothing)}";
    }

    internal static IEnumerable<FieldChange> Between(JsonObject old, JsonObject next, string path = "")
    {
        foreach (var name in old.Select(field => field.Key).Union(next.Select(field => field.Key), StringComparer.Ordinal))
        {
            var (before, after) = (old[name], next[name]);
            if (JsonNode.DeepEquals(before, after))
                continue;
            var changes = Inner(before, after) is var (left, right)
                ? Between(left, right, $"{path}{name}.")
                : [new($"{path}{name}", EntryPath.Text(before), EntryPath.Text(after))];
            foreach (var change in changes)
                yield return change;
        }
    }

    // A text in Dutch alone is a string, in more languages an object: to compare them, both are made objects.
    private static (JsonObject Old, JsonObject New)? Inner(JsonNode? old, JsonNode? next) => (old, next) switch
    {
        (JsonObject before, JsonObject after) => (before, after),
        (JsonValue dutch, JsonObject after) when after.ContainsKey("nl") => (new() { ["nl"] = dutch.DeepClone() }, after),
        (JsonObject before, JsonValue dutch) when before.ContainsKey("nl") => (before, new() { ["nl"] = dutch.DeepClone() }),
        _ => null,
    };

    private static string Shown(string? value, string nothing) => value is null ? nothing : ImportFinding.Shown(value);
}
