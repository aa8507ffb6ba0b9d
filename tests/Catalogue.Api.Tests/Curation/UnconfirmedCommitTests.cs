using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// Writes to a primary whose synchronous standby goes away: what was acknowledged is on the standby, whatever becomes of the primary after
/// that.
/// </summary>
public sealed class UnconfirmedCommitTests : IAsyncLifetime
{
    private const string Waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
    private const string Confirmed = "\"userErrors\":[]";
    private const string Unknown = "\"OUTCOME_UNKNOWN\"";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ManualClock clock = new();
    private TestProvider city = null!;
    private PostgresServer primary = null!;
    private PostgresServer standby = null!;

    public async Task InitializeAsync()
    {
        city = await TestProvider.StartAsync();
        primary = await PostgresServer.StartNewAsync();
        standby = await primary.StandbyAsync();
        await primary.AskAsync("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
        await primary.AskAsync("SELECT pg_reload_conf()");
        await Eventually.TrueAsync(
            async () => await primary.AskAsync("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'") is 1L);
    }

    public async Task DisposeAsync()
    {
        await standby.DisposeAsync();
        await primary.DisposeAsync();
        await city.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_acknowledged_survives_the_primary(bool standbyComesBack)
    {
        await using (var api = await ApiServer.StartAsync(primary.Database, clock, city.Settings("city")))
        {
            Assert.Contains(Confirmed, await SendAsync(api, "bevestigd"), StringComparison.Ordinal);
            await standby.StopAsync();

            Assert.Contains(Unknown, await UnconfirmedAsync(api, "onbevestigd"), StringComparison.Ordinal);
            Assert.Contains("synchronous standby", (await api.GetAsync("/health/ready", null)).Text, StringComparison.Ordinal);
            // It went on; somebody cancels its wait, and it is there for everybody to see.
            await LetGoAsync();
            Assert.Contains(Unknown, await UnconfirmedAsync(api, "onbevestigd"), StringComparison.Ordinal);
            await LetGoAsync();
            Assert.Contains(
                Unknown,
                await UnconfirmedAsync(
                    api,
                    "onbevestigd",
                    "mutation { updateOffer(input: {offer: \"onbevestigd\", content: {title: \"Onbevestigd\"}}) { userErrors { code } } }"),
                StringComparison.Ordinal);
            await LetGoAsync();
            if (standbyComesBack)
            {
                await standby.StartAsync();
                Assert.Contains(Confirmed, await SendAsync(api, "onbevestigd"), StringComparison.Ordinal);
            }
        }

        await primary.KillAsync();
        if (!standbyComesBack)
            await standby.StartAsync();
        await standby.PromoteAsync();

        await using var promoted = await ApiServer.StartAsync(standby.Database, clock, city.Settings("city"));
        await promoted.Database.AskAsync("ALTER SYSTEM RESET synchronous_standby_names");
        await promoted.Database.AskAsync("SELECT pg_reload_conf()");
        Assert.NotNull(promoted.Served.Working.FindOfferBySlug("bevestigd"));
        Assert.Equal(standbyComesBack, promoted.Served.Working.FindOfferBySlug("onbevestigd") is not null);
        foreach (var title in new[] { "onbevestigd", "onbevestigd", "bevestigd" })
            Assert.Contains(Confirmed, await SendAsync(promoted, title), StringComparison.Ordinal);
        Assert.Equal(2L, await promoted.Database.AskAsync("SELECT count(*) FROM offer WHERE slug LIKE '%bevestigd%'"));
    }

    [Fact]
    public async Task A_wait_that_somebody_else_cancels_is_not_acknowledged()
    {
        await using var api = await ApiServer.StartAsync(primary.Database, clock, city.Settings("city"));
        await standby.StopAsync();

        var answer = SendAsync(api, "afgebroken");
        await Eventually.TrueAsync(async () => await primary.AskAsync(Waiting) is 1L);
        await LetGoAsync();

        Assert.Contains(Unknown, await answer, StringComparison.Ordinal);
    }

    // Lets the caller's patience be over once the COMMIT waits for the standby.
    private async Task<string> UnconfirmedAsync(ApiServer api, string title, string? mutation = null)
    {
        var answer = SendAsync(api, title, mutation);
        await Eventually.TrueAsync(async () => answer.IsCompleted || await primary.AskAsync(Waiting) is > 0L);
        await clock.PassUntilAsync(answer, Patience);
        return await answer;
    }

    private async Task LetGoAsync()
    {
        await Eventually.TrueAsync(async () =>
        {
            await primary.AskAsync("SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
            return await primary.AskAsync(
                "SELECT count(*) FROM pg_locks WHERE relation = 'catalogue_version'::regclass AND mode = 'RowExclusiveLock'") is 0L;
        });
    }

    private async Task<string> SendAsync(ApiServer api, string title, string? mutation = null)
    {
        var staff = new Staff(api, city);
        return (await api.AskAsAsync(staff.Administrator, mutation ?? $$"""
            mutation { createOffer(input: {idempotencyKey: "{{title}}", content: {title: "{{char.ToUpperInvariant(title[0])}}{{title[1..]}}", organisation: "{{Staff.Organisation}}"} }) { userErrors { code message } } }
            """)).Text;
    }
}
