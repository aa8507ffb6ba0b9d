using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Changes;

/// <summary>
/// A partner's copy of every public field that is told, kept by the feed alone as docs/partner-apps.md says. Lists of entries are sets of
/// ids, since an order by name is told by the entry whose name it is.
/// </summary>
internal sealed class FollowedCopy
{
    private static readonly string Fields = ToldFields.Selection(CatalogueSchema.Load().Schema);

    /// <summary>For a server that is asked for pages of a thousand entries with every field.</summary>
    public static readonly string[] Settings =
        ["--Limits:Cost", "100000000", "--Limits:Aliases", "5000", "--Limits:Fields", "5000", "--Limits:AnswerBytes", "100000000", "--Limits:Time", "00:10:00", "--Limits:Work:UnitsPerSecond", "0"];

    private readonly SortedDictionary<string, string> entries = new(StringComparer.Ordinal);
    private string? cursor;

    public int Count => entries.Count;

    /// <summary>How many times it was told to begin again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Takes all that there is for now. Ask gives null when no answer came: it is asked again.</summary>
    public async Task FollowAsync(Func<string, Task<Answer?>> ask)
    {
        for (var hasMore = true; hasMore;)
        {
            var after = cursor is null ? "" : $"after: \"{cursor}\", ";
            if (await ask($"{{ changes({after}first: 1000) {{ endCursor hasMore changes {{ id node {{ {Fields} }} }} }} }}") is { } answer)
                hasMore = Take(answer);
        }
    }

    /// <summary>Each entry that is not the same in both, from where it begins to differ.</summary>
    public IEnumerable<string> Different(FollowedCopy other)
    {
        foreach (var id in entries.Keys.Union(other.entries.Keys))
        {
            var (one, two) = (entries.GetValueOrDefault(id, ""), other.entries.GetValueOrDefault(id, ""));
            var at = int.Max(0, one.AsSpan().CommonPrefixLength(two) - 60);
            if (one != two)
                yield return $"{one[..int.Min(120, one.Length)]}\n… {Part(one, at)}\n… {Part(two, at)}";
        }
    }

    private static string Part(string text, int at) => text[int.Min(at, text.Length)..int.Min(at + 260, text.Length)];

    private bool Take(Answer answer)
    {
        if (answer.Text.Contains("\"EPOCH_CHANGED\"", StringComparison.Ordinal))
        {
            Assert.NotNull(cursor);
            cursor = null;
            Restarts++;
            entries.Clear();
            return true;
        }

        var page = answer.Data.GetProperty("changes");
        foreach (var change in page.GetProperty("changes").EnumerateArray())
        {
            var (id, node) = (change.GetProperty("id").GetString()!, change.GetProperty("node"));
            if (node.ValueKind == JsonValueKind.Null)
                entries.Remove(id);
            else
                entries[id] = Settled(JsonNode.Parse(node.GetRawText())!).ToJsonString();
        }

        cursor = page.GetProperty("endCursor").GetString()!;
        return page.GetProperty("hasMore").GetBoolean();
    }

    private static JsonNode Settled(JsonNode node)
    {
        if (node is JsonArray list)
        {
            var items = list.Select(item => item is null ? null : Settled(item)).ToList();
            var areEntries = items.TrueForAll(item => item is JsonObject { Count: 1 } only && only.ContainsKey("id"));
            return new JsonArray(
                [.. areEntries ? items.OrderBy(item => item!["id"]!.GetValue<string>(), StringComparer.Ordinal) : items.AsEnumerable()]);
        }

        return node is JsonObject one
            ? new JsonObject(one.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Settled(member.Value))))
            : node.DeepClone();
    }
}
