using System.Text.Json.Nodes;

namespace Catalogue.Data.Fields;

/// <summary>Whether an entry that is not an offer is retired: `retired`, formerly `isRetired` in files and revisions.</summary>
internal static class RetiredField
{
    public const string Name = "retired";
    private const string Former = "isRetired";

    public static bool Read(SeedEntry entry)
    {
        entry.AlsoCalled(Name, Former);
        return entry.Optional(Name, ValueForms.Flag);
    }

    /// <summary>As the other method, for JSON that may be invalid.</summary>
    public static bool IsIn(JsonObject json) =>
        (json[Name] ?? json[Former]) is JsonValue value && value.TryGetValue(out bool isRetired) && isRetired;

    /// <summary>A stored entry with the present name of the field, so that two revisions only differ in content.</summary>
    public static JsonObject Renamed(JsonObject entry)
    {
        if (entry.IndexOf(Former) is >= 0 and var at && !entry.ContainsKey(Name))
        {
            var value = entry[Former];
            entry.RemoveAt(at);
            entry.Insert(at, Name, value);
        }

        return entry;
    }
}
