using System.Text.Json.Nodes;
using Catalogue.Data.Fields;

namespace Catalogue.Data.Seed;

/// <summary>
/// Whether an entry that is no offer is no longer to be chosen: `retired`, which files and revisions of before call `isRetired`.
/// </summary>
internal static class RetiredField
{
    public const string Name = "retired";
    private const string Former = "isRetired";

    public static bool Read(SeedEntry entry)
    {
        entry.AlsoCalled(Name, Former);
        return entry.Optional(Name, ValueForms.Flag);
    }

    /// <summary>The same of an entry that is not known to be right.</summary>
    public static bool IsIn(JsonObject json) =>
        (json[Name] ?? json[Former]) is JsonValue value && value.TryGetValue(out bool isRetired) && isRetired;

    /// <summary>A kept entry with the name of now, so that two revisions differ by what they say alone.</summary>
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
