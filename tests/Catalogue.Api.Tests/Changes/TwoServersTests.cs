using System.Globalization;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Changes;

/// <summary>Two servers on one database: each shows every commit, whole, whatever becomes of the connections.</summary>
public sealed class TwoServersTests : IAsyncLifetime
{
    private const string Connections = "datname = current_database() AND application_name = 'catalogue'";

    private ApiServer api = null!;
    private ApiServer beside = null!;
    private string[] slugs = null!;
    private string firstConnections = null!;

    public async Task InitializeAsync()
    {
        api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        firstConnections =
            (string)(await api.Database.AskAsync($"SELECT string_agg(pid::text, ', ') FROM pg_stat_activity WHERE {Connections}"))!;
        beside = await ApiServer.StartBesideAsync(api);
        slugs = [.. api.Served.Published.Offers.Select(offer => offer.Slug)];
    }

    public async Task DisposeAsync()
    {
        await beside.DisposeAsync();
        await api.DisposeAsync();
    }

    [Fact]
    public async Task A_commit_is_shown_by_both()
    {
        var version = await api.Database.SaveAsync(slugs[0], "Overal te zien", OfferStatus.Published);
        await Task.WhenAll(api.FollowAsync(version), beside.FollowAsync(version));
        Assert.Equal(("Overal te zien", "Overal te zien"), (await TitleAsync(api, slugs[0]), await TitleAsync(beside, slugs[0])));
        Assert.Equal(api.Served.Version, beside.Served.Version);
    }

    [Fact]
    public async Task Cut_off_again_and_again_they_lose_nothing()
    {
        var copy = new PartnerCopy();
        await copy.TakeAllAsync(beside);
        CatalogueVersion version = api.Served.Version;
        for (var round = 0; round < 10; round++)
        {
            await api.Database.SaveAsync(slugs[round], $"Voor de breuk {round}", OfferStatus.Published);
            await api.Database.AskAsync(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            version = await api.Database.SaveAsync(slugs[round], $"Na de breuk {round}", OfferStatus.Published);
        }

        await Task.WhenAll(api.FollowAsync(version), beside.FollowAsync(version));
        foreach (var server in new[] { api, beside })
        {
            for (var round = 0; round < 10; round++)
                Assert.Equal($"Na de breuk {round}", await TitleAsync(server, slugs[round]));
        }

        await copy.TakeAllAsync(beside);
        Assert.Equal(Enumerable.Range(0, 20).Select(commit => $"{commit + 2} OFFER {slugs[commit / 2]}"), copy.Told[^20..]);
    }

    [Fact]
    public async Task One_whose_notifications_are_cut_off_shows_the_next_commit_all_the_same()
    {
        for (var round = 0; round < 5; round++)
        {
            // The second server's alone, that by which it listens among them: it is told of nothing now.
            var cut = await api.Database.AskAsync(
                $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE {Connections} AND pid NOT IN ({firstConnections})");
            Assert.InRange((long)cut!, 1, 10);
            var title = $"Zonder bericht {round}";
            await api.Database.SaveAsync(slugs[round], title, OfferStatus.Published);
            await Eventually.TrueAsync(
                async () => await TitleAsync(beside, slugs[round]) == title && await TitleAsync(api, slugs[round]) == title);
        }

        Assert.NotEqual(
            0L, await api.Database.AskAsync($"SELECT count(*) FROM pg_stat_activity WHERE {Connections} AND pid IN ({firstConnections})"));
    }

    [Fact]
    public async Task A_server_that_was_away_shows_all_that_happened_and_so_does_a_partner()
    {
        var copy = new PartnerCopy();
        await copy.TakeAllAsync(beside);
        await beside.DisposeAsync();
        for (var commit = 0; commit < 30; commit++)
            await api.Database.SaveAsync(
                slugs[commit % 7], $"Intussen {commit}", commit % 3 == 2 ? OfferStatus.Archived : OfferStatus.Published);
        var version = await api.Database.SaveAsync(slugs[0], "Als laatste", OfferStatus.Published);

        beside = await ApiServer.StartBesideAsync(api);
        await Task.WhenAll(api.FollowAsync(version), beside.FollowAsync(version));
        await copy.TakeAllAsync(beside, first: 7);

        Assert.Equal(Offers(api), Offers(beside));
        Assert.Equal(Offers(beside), copy.Offers());
        Assert.Equal(api.Served.Version.PublicNumber, long.Parse(copy.Told[^1].Split(' ')[0], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task No_reader_sees_half_a_commit_nor_goes_back_in_time()
    {
        using var done = new CancellationTokenSource();
        var readers = new[] { api, beside, api, beside }.Select(server => Task.Run(() => ReadPairsAsync(server, done.Token))).ToArray();
        CatalogueVersion version = api.Served.Version;
        for (var number = 1; number <= 60; number++)
            version = await api.Database.PublishTogetherAsync([slugs[0], slugs[1]], $"{number}");

        await Task.WhenAll(api.FollowAsync(version), beside.FollowAsync(version));
        await done.CancelAsync();
        foreach (var seen in await Task.WhenAll(readers))
        {
            Assert.Equal(seen.Order(), seen);
            Assert.NotEmpty(seen);
        }
    }

    // The numbers read, each the same in both titles.
    private async Task<List<int>> ReadPairsAsync(ApiServer server, CancellationToken done)
    {
        var seen = new List<int>();
        do
        {
            var data = (await server.AskAsync($"{{ a: offer(by: {{slug: \"{slugs[0]}\"}}) {{ title }} b: offer(by: {{slug: \"{slugs[1]}\"}}) {{ title }} }}")).Data;
            var (a, b) = (data.GetProperty("a").GetProperty("title").GetString(), data.GetProperty("b").GetProperty("title").GetString());
            if (int.TryParse(a, CultureInfo.InvariantCulture, out var number))
            {
                Assert.Equal(a, b);
                seen.Add(number);
            }
            else
            {
                Assert.False(int.TryParse(b, CultureInfo.InvariantCulture, out _));
            }
        }
        while (!done.IsCancellationRequested);
        return seen;
    }

    private static IEnumerable<string> Offers(ApiServer server) => server.Served.Published.Offers
        .Select(offer => $"{offer.Slug} {offer.Content.Title.Dutch} {offer.Version}").Order(StringComparer.Ordinal);

    private static async Task<string?> TitleAsync(ApiServer server, string slug) =>
        (await server.AskAsync($"{{ offer(by: {{slug: \"{slug}\"}}) {{ title }} }}")).Data.GetProperty("offer").GetProperty("title")
            .GetString();
}
