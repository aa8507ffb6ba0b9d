using System.Text.Json;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Changes;

/// <summary>What docs/partner-apps.md tells a partner to do: keep the entries by id, and the cursor.</summary>
internal sealed class PartnerCopy
{
    private const string Query =
        """
        query ($after: String, $first: Int) { changes(after: $after, first: $first) { endCursor hasMore changes {
            publicVersion kind id slug tombstone
            node { __typename id ... on Offer { slug title version } ... on Theme { slug name } }
        } } }
        """;

    public Dictionary<string, JsonElement> Entries { get; } = [];

    /// <summary>What was told, as "publicVersion KIND slug".</summary>
    public List<string> Told { get; } = [];

    public string? Cursor { get; set; }

    /// <summary>Takes one page. False when there is no more for now.</summary>
    public async Task<bool> TakeAsync(ApiServer server, int first)
    {
        var page = (await AskAsync(server, first)).Data.GetProperty("changes");
        foreach (var change in page.GetProperty("changes").EnumerateArray())
        {
            var (id, node) = (change.GetProperty("id").GetString()!, change.GetProperty("node"));
            Told.Add(
                $"{change.GetProperty("publicVersion")} {change.GetProperty("kind")} {change.GetProperty("slug")}{(change.GetProperty("tombstone").GetBoolean() ? " †" : "")}");
            if (node.ValueKind == JsonValueKind.Null)
                Entries.Remove(id);
            else
                Entries[id] = node;
        }

        Cursor = page.GetProperty("endCursor").GetString();
        return page.GetProperty("hasMore").GetBoolean();
    }

    public async Task TakeAllAsync(ApiServer server, int first = 1000)
    {
        while (await TakeAsync(server, first))
        {
            // All that there is for now.
        }
    }

    public Task<Answer> AskAsync(ApiServer server, int first = 1000) =>
        server.AskAsync(Query, JsonSerializer.Serialize(new { after = Cursor, first }));

    /// <summary>The offers kept, as "slug title version".</summary>
    public IEnumerable<string> Offers() => Entries.Values.Where(entry => entry.GetProperty("__typename").GetString() == "Offer")
        .Select(
            offer => $"{offer.GetProperty("slug")} {offer.GetProperty("title")} {offer.GetProperty("version")}").Order(StringComparer.Ordinal);
}
