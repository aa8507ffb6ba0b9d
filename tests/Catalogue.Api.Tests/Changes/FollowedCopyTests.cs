using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Changes;

/// <summary>
/// A partner keeps a copy of every public field that is told, by the feed alone, while curators change every noun at random and days pass: it is the catalogue. Lists of entries
/// are sets of ids, since an order by name is told by the entry whose name it is.
/// </summary>
public sealed class FollowedCopyTests : IAsyncLifetime
{
    private const int Edits = 150;

    private static readonly string Query =
        $"query ($after: String) {{ changes(after: $after, first: 1000) {{ endCursor hasMore changes {{ id tombstone node {{ {ToldFields.Selection(CatalogueSchema.Load().Schema)} }} }} }} }}";

    private readonly TravellingClock clock = new(new DateTimeOffset(TestProvider.Noon));
    private TestProvider city = null!;
    private ApiServer api = null!;

    /// <summary>Two each time, more when CATALOGUE_COPY_SEEDS asks for them.</summary>
    public static TheoryData<int> Seeds() =>
        [.. Enumerable.Range(1, int.Parse(Environment.GetEnvironmentVariable("CATALOGUE_COPY_SEEDS") ?? "2", CultureInfo.InvariantCulture))];

    public async Task InitializeAsync()
    {
        city = await TestProvider.StartAsync();
        var database = await CatalogueTemplate.SeededAsync();
        await database.AskAsync($"UPDATE catalogue_version SET told_day = '{Today:yyyy-MM-dd}'");
        api = await ApiServer.StartAsync(
            database, clock, [.. city.Settings("city"), "--Limits:Cost", "100000000", "--Limits:Aliases", "5000", "--Limits:Fields", "5000", "--Limits:AnswerBytes", "100000000", "--Limits:Time", "00:10:00"]);
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await city.DisposeAsync();
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task It_is_the_catalogue(int seed)
    {
        var random = new Random(seed);
        var curators = new RandomCuration(api, city, random);
        for (var number = 0; number < 20; number++)
            Assert.True(await curators.PublishAtSchoolsAsync());
        var (copy, cursor) = (new SortedDictionary<string, string>(StringComparer.Ordinal), (string?)null);
        cursor = await FollowAsync(copy, cursor);
        var done = 0;
        for (var edit = 0; edit < Edits; edit++)
        {
            if (random.Next(8) == 0)
                await PassAsync(random.Next(1, 5));
            done += await curators.DoAsync(Today) ? 1 : 0;
            if (random.Next(3) > 0)
                continue;
            cursor = await FollowAsync(copy, cursor);
            var anew = new SortedDictionary<string, string>(StringComparer.Ordinal);
            await FollowAsync(anew, null);
            foreach (var (right, kept) in Different(anew, copy))
                Assert.Fail($"The catalogue has\n{right}\nand the copy\n{kept}");
            Assert.Equal(anew.Count, copy.Count);
        }

        Assert.InRange(done, Edits / 3, Edits);
        var derived = (long)(await api.Database.AskAsync("SELECT count(*) FROM change WHERE derived"))!;
        Assert.InRange(derived, 20, Edits * 20);
    }

    // Each entry that is not the same in both, from where it begins to differ.
    private static IEnumerable<(string Right, string Kept)> Different(SortedDictionary<string, string> one, SortedDictionary<string, string> other)
    {
        foreach (var (id, text) in one)
        {
            var kept = other.GetValueOrDefault(id) ?? "";
            if (kept != text)
            {
                var at = text.AsSpan().CommonPrefixLength(kept);
                yield return ($"{text[..int.Min(120, text.Length)]} … {text[int.Max(0, at - 60)..int.Min(text.Length, at + 200)]}", kept[int.Max(0, at - 60)..int.Min(kept.Length, at + 200)]);
            }
        }
    }

    // Days in which a membership begins or ends become commits of their own.
    private async Task PassAsync(int days)
    {
        clock.GoTo(clock.GetUtcNow().AddDays(days));
        var boundaries = $"SELECT count(*) FROM school_network, catalogue_version WHERE (from_day > told_day AND from_day <= '{Today:yyyy-MM-dd}') OR (until_day >= told_day AND until_day < '{Today:yyyy-MM-dd}')";
        await Eventually.TrueAsync(async () =>
        {
            if (await api.Database.AskAsync(boundaries) is 0L)
                return true;
            // One that lay down to sleep just before the days passed looks up after some minutes.
            clock.GoTo(clock.GetUtcNow().AddMinutes(1));
            return false;
        });
        await api.FollowAsync(api.Served.Version with { Number = (long)(await api.Database.AskAsync("SELECT version FROM catalogue_version"))! });
    }

    private async Task<string> FollowAsync(SortedDictionary<string, string> copy, string? cursor)
    {
        while (true)
        {
            var answer = await api.AskAsync(Query, JsonSerializer.Serialize(new { after = cursor }));
            Assert.False(answer.Body.TryGetProperty("errors", out var errors), $"{errors}");
            var page = answer.Data.GetProperty("changes");
            foreach (var change in page.GetProperty("changes").EnumerateArray())
            {
                var (id, node) = (change.GetProperty("id").GetString()!, change.GetProperty("node"));
                if (node.ValueKind == JsonValueKind.Null)
                    copy.Remove(id);
                else
                    copy[id] = Settled(JsonNode.Parse(node.GetRawText())!).ToJsonString();
            }

            cursor = page.GetProperty("endCursor").GetString()!;
            if (!page.GetProperty("hasMore").GetBoolean())
                return cursor;
        }
    }

    private static JsonNode Settled(JsonNode node)
    {
        if (node is JsonArray list)
        {
            var items = list.Select(item => item is null ? null : Settled(item.DeepClone())).ToList();
            var areEntries = items.TrueForAll(item => item is JsonObject { Count: 1 } only && only.ContainsKey("id"));
            return new JsonArray([.. areEntries ? items.OrderBy(item => item!["id"]!.GetValue<string>(), StringComparer.Ordinal) : items.AsEnumerable()]);
        }

        return node is JsonObject one ? new JsonObject(one.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : Settled(member.Value.DeepClone())))) : node.DeepClone();
    }
}
