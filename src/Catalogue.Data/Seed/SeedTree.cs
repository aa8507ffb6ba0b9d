using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Catalogue.Data.Seed;

/// <summary>The values of entries as JSON, written as SeedFields reads them; what says nothing (null, false, an empty list) is left out.</summary>
internal static class SeedTree
{
    private const int HoursAndMinutes = 5;

    public static JsonObject Entry(params (string Name, JsonNode? Value)[] fields)
    {
        var entry = new JsonObject();
        foreach (var (name, value) in fields)
            Put(entry, name, value);
        return entry;
    }

    public static void Put(JsonObject entry, string name, JsonNode? value)
    {
        if (value is null)
            entry.Remove(name);
        else
            entry[name] = value;
    }

    public static JsonNode? Tree<T>(T? value)
        where T : class =>
        value is null ? null : CatalogueJson.Tree(value);

    public static JsonNode Name<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        UpperSnake<TEnum>.Name(value);

    public static JsonArray? Names<TEnum>(ImmutableArray<TEnum> values)
        where TEnum : struct, Enum =>
        List(values, value => UpperSnake<TEnum>.Name(value));

    public static JsonArray? List<T>(ImmutableArray<T> values, Func<T, JsonNode?> write) =>
        values.IsEmpty ? null : new JsonArray([.. values.Select(write)]);

    public static JsonNode? Flag(bool value) => value ? true : null;

    public static JsonNode? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonNode? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Makes 13:30:00 in rules and sessions 13:30.</summary>
    public static void ShortenTimes(JsonObject schedule)
    {
        var entries = new[] { "rules", "sessions" }.SelectMany(list => schedule[list] as JsonArray ?? []).OfType<JsonObject>();
        foreach (var entry in entries)
        {
            foreach (var field in new[] { "starts", "ends" })
                entry[field] = entry[field]!.GetValue<string>()[..HoursAndMinutes];
        }
    }
}
