using System.Globalization;
using Catalogue.Api.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Api.Tests.Start;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Changes;

/// <summary>
/// A partner's copy through all that befalls a catalogue at once: curators who change every noun at random, over two servers that are
/// killed, a database that crashes, a failover to a standby that may lack commits, a restore to an earlier moment. It is told when to begin
/// again, and ends equal to the catalogue.
/// </summary>
public sealed class PartnerTrialTests : IDisposable
{
    private readonly string folder = TestFolder.Make();
    private readonly List<KilledServer> servers = [];
    private string token = "";

    public void Dispose()
    {
        servers.ForEach(server => server.Dispose());
        TestFolder.Remove(folder);
    }

    /// <summary>Small each time; with CATALOGUE_PARTNER_TRIAL so many example offers, 1,000 edits and five kills.</summary>
    [Fact]
    public async Task The_copy_ends_equal_to_the_catalogue()
    {
        var offers = int.Parse(Environment.GetEnvironmentVariable("CATALOGUE_PARTNER_TRIAL") ?? "0", CultureInfo.InvariantCulture);
        var (edits, kills) = offers == 0 ? (120, 2) : (1000, 5);
        var random = new Random(12);
        var key = new DevelopmentKey(_ => Task.FromResult(folder));
        token = await key.SignAsync(
            DevelopmentKey.Claims("administrator", "Beheerder", Role.Administrator, null, null),
            TimeProvider.System.GetUtcNow(),
            TimeSpan.FromHours(3),
            default);
        await using var first = await PostgresServer.StartNewAsync(
            offers == 0 ? null : connectionString => FillAsync(connectionString, offers));
        await using var second = await first.StandbyAsync();
        StartServers(PostgresServer.Either(first, second));
        var copy = new FollowedCopy();

        await using (var reader = await ReaderAsync(PostgresServer.Either(first, second)))
        {
            var curators = new RandomCuration(() => reader.Served.Working, SendAsync, random);
            for (var number = 0; number < 20; number++)
                await curators.PublishAtSchoolsAsync();
            await EditAsync(curators, edits / 2, kills - 1);
            await first.CrashAsync();
            await EditAsync(curators, edits / 8, 0);
            await first.KillAsync();
            await second.PromoteAsync();
            await EditAsync(curators, edits / 8, 0);
        }

        await using var restored = await second.BackupAsync("partner");
        await second.AskAsync("SELECT pg_create_restore_point('partner')");
        await using (var reader = await ReaderAsync(second.ConnectionString))
            await EditAsync(new(() => reader.Served.Working, SendAsync, random), edits / 8, 0);
        await copy.FollowAsync(AskAsync);
        var restarts = copy.Restarts;
        await second.AskAsync("SELECT pg_switch_wal()");
        await second.StopAsync();
        servers.ForEach(server => server.Dispose());
        servers.Clear();
        await restored.StartAsync();
        await Eventually.TrueAsync(async () => await restored.AskAsync("SELECT pg_is_in_recovery()") is false);
        StartServers(restored.ConnectionString);
        await using (var reader = await ReaderAsync(restored.ConnectionString))
        {
            await EditAsync(new(() => reader.Served.Working, SendAsync, random), edits / 8, 1);
            Assert.Equal(restarts + 1, copy.Restarts);
            await InStepAsync(reader);
            await copy.FollowAsync(AskAsync);
            var anew = new FollowedCopy();
            await anew.FollowAsync(async query => await reader.AskAsync(query));
            Assert.Empty(anew.Different(copy).Take(3));
            Assert.InRange(copy.Count, int.Max(100, offers), int.MaxValue);
        }

        // Over the servers in turn, following all the while.
        async Task EditAsync(RandomCuration curators, int count, int killed)
        {
            var moments = Enumerable.Range(0, killed).Select(_ => random.Next(count)).ToHashSet();
            for (var edit = 0; edit < count; edit++)
            {
                var editing = curators.DoAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
                if (moments.Contains(edit))
                    await servers[edit % servers.Count].KillAsync();
                await editing;
                if (random.Next(5) == 0)
                    await copy.FollowAsync(AskAsync);
            }
        }

        Task<Answer?> SendAsync(string mutation) => servers[random.Next(servers.Count)].TryAsync(token, mutation);

        Task<Answer?> AskAsync(string query) => servers[random.Next(servers.Count)].TryAsync(null, query);
    }

    private void StartServers(string connectionString)
    {
        for (var number = 0; number < 2; number++)
            servers.Add(KilledServer.Start(
                ["--environment", "Development", "--Catalogue:DataFolder", folder, "--ConnectionStrings:Catalogue", connectionString, "--Logging:LogLevel:Default", "Warning",
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information", .. FollowedCopy.Settings]));
    }

    private static Task<ApiServer> ReaderAsync(string connectionString) =>
        ApiServer.StartAsync(TestDatabase.Elsewhere("catalogue", connectionString), TimeProvider.System, FollowedCopy.Settings);

    // Until both show what the reader does, and that is the newest.
    private async Task InStepAsync(ApiServer reader)
    {
        foreach (var server in servers)
        {
            await Eventually.TrueAsync(async () =>
            {
                var newest = (Guid)(await reader.Database.AskAsync("SELECT commit_id FROM catalogue_version"))!;
                return reader.Served.Version.Commit == newest
                    && (await server.HealthAsync()).Contains($"\"commit\":\"{newest}\"", StringComparison.Ordinal);
            });
        }
    }

    private static async Task FillAsync(string connectionString, int offers)
    {
        await CatalogueDatabase.MigrateAsync(connectionString);
        await using var server = CatalogueDatabase.OpenForServing(connectionString);
        await CatalogueDatabase.FillWithExamplesAsync(server, offers, randomSeed: 1, TimeProvider.System);
    }
}
