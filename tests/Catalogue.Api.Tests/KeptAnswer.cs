using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Api.Tests;

/// <summary>
/// An answer that somebody looked at and kept, in a file under tests/Catalogue.Api.Tests/Answers. With CATALOGUE_KEEP_ANSWERS set, what is answered now is
/// kept instead: look at the difference before it is committed.
/// </summary>
internal static class KeptAnswer
{
    // What is another at each run: a moment of writing, and what names the epoch of a database.
    private static readonly string[] Passing = ["updatedAt", "at", "cursor", "startCursor", "endCursor", "ticket"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Fails when the answer is not the kept one, or none is kept.</summary>
    public static async Task EqualsAsync(string name, JsonElement data, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Answers", name + ".json");
        var now = JsonSerializer.Serialize(Settled(JsonNode.Parse(data.GetRawText())), Readable) + "\n";
        if (Environment.GetEnvironmentVariable("CATALOGUE_KEEP_ANSWERS") is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, now);
        }

        Assert.True(File.Exists(file), $"No answer is kept for {name}: run this test with CATALOGUE_KEEP_ANSWERS=1, and look at what it writes.");
        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), now);
    }

    private static JsonNode? Settled(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject entry:
                // A task that waits since a moment of writing names its day in a sentence.
                var waits = entry["since"] is JsonValue;
                foreach (var (name, value) in entry.ToList())
                    entry[name] = value is JsonValue && (Passing.Contains(name) || (waits && name is ("since" or "sentence"))) ? "…" : Settled(value?.DeepClone());
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                    list[i] = Settled(list[i]?.DeepClone());
                break;
        }

        return node;
    }
}
