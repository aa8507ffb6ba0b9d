using Catalogue.Data.Database;
using Catalogue.Data.Entries;
using Catalogue.Data.Offers;
using Catalogue.Data.Postgres;
using Catalogue.Data.Snapshot;
using Catalogue.Testing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Catalogue.Data.Tests.Snapshot;

public sealed class CatalogueStoreTests : IAsyncLifetime
{
    private static readonly CatalogueStoreOptions NeverAsking = new() { Poll = TimeSpan.FromHours(1) };
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.SeededAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task A_store_starts_with_nothing_and_then_serves_what_is_there()
    {
        await using var running = new RunningStore(database, NeverAsking);
        Assert.Equal(StoreStatus.Starting, running.Store.State.Status);
        Assert.Null(running.Store.Current);

        var snapshots = await running.StartAsync();

        Assert.Equal(1, snapshots.Version.Number);
        Assert.Same(snapshots, running.Store.Current);
    }

    [Theory]
    [InlineData("UPDATE offer SET working = '{\"title\": 5}' WHERE id = (SELECT min(id::text)::uuid FROM offer)", "The row of table offer with id ")]
    [InlineData("UPDATE offer SET working = jsonb_set(working::jsonb, '{schedule}', '7') WHERE id = (SELECT min(id::text)::uuid FROM offer)", "The row of table offer with id ")]
    [InlineData("UPDATE theme SET provenance = '7' WHERE id = (SELECT min(id::text)::uuid FROM theme)", "The row of table theme with id ")]
    [InlineData("DELETE FROM catalogue_version", "The database has no catalogue_version")]
    [InlineData("REVOKE SELECT ON theme FROM catalogue_server", "The catalogue in the database cannot be read (42501: permission denied for table theme")]
    public async Task A_catalogue_that_cannot_be_read_is_told_to_who_waits_for_the_first_snapshot(string sql, string sentence)
    {
        await database.AskAsync(sql);
        await using var running = new RunningStore(database, NeverAsking);
        var refusal = await Assert.ThrowsAsync<CatalogueDatabaseException>(running.StartAsync);
        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_catalogue_is_served_first_and_read_to_the_end_afterwards()
    {
        await database.AskAsync(
            "UPDATE offer SET working = jsonb_set(working::jsonb, '{schedule}', '7') WHERE id = (SELECT min(id::text)::uuid FROM offer)");
        await using var running = new RunningStore(database, NeverAsking with { Large = 1, BeforeCompleting = TimeSpan.Zero });

        Assert.Equal(1, (await running.StartAsync()).Version.Number);

        await Eventually.TrueAsync(() => Task.FromResult(running.Store.State.Status == StoreStatus.Degraded));
        Assert.StartsWith("The row of table offer with id ", running.Store.State.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_is_told_to_the_store()
    {
        await using var running = new RunningStore(database, NeverAsking);
        var before = await running.StartAsync();
        var slug = before.Published.Offers[0].Slug;

        var version = await database.SaveAsync(slug, "Verteld", OfferStatus.Published);
        var after = await running.ReachAsync(version);

        Assert.Contains(after.Published.Offers, offer => offer.Content.Title.Dutch == "Verteld");
        Assert.DoesNotContain(before.Published.Offers, offer => offer.Content.Title.Dutch == "Verteld");
        Assert.Equal(StoreStatus.Ready, running.Store.State.Status);
    }

    [Fact]
    public async Task A_commit_made_while_the_store_reads_is_shown_right_after()
    {
        await using var running = new RunningStore(database, NeverAsking);
        var slug = (await database.LoadAsync()).Published.Offers[0].Slug;
        CatalogueVersion version;
        // The last table that is read, and one that the commit does not touch.
        await using (var holder = new NpgsqlConnection(database.ConnectionString))
        {
            await holder.OpenAsync();
            await using var held = await holder.BeginTransactionAsync();
            await using (var hold = new NpgsqlCommand("LOCK TABLE platform IN ACCESS EXCLUSIVE MODE", holder))
                await hold.ExecuteNonQueryAsync();
            await running.Store.StartAsync(default);
            await Eventually.TrueAsync(
                async () => await database.AskAsync(
                    "SELECT EXISTS (SELECT FROM pg_locks WHERE relation = 'platform'::regclass AND NOT granted)") is true);
            version = await database.SaveAsync(slug, "Tijdens het lezen", OfferStatus.Published);
        }

        Assert.Contains((await running.ReachAsync(version)).Published.Offers, offer => offer.Content.Title.Dutch == "Tijdens het lezen");
    }

    [Fact]
    public async Task A_commit_reaches_a_store_whose_listening_connection_was_cut()
    {
        await using var running = new RunningStore(database, NeverAsking);
        var before = await running.StartAsync();

        await database.AskAsync(Cut);
        var version = await database.SaveAsync(before.Published.Offers[0].Slug, "Na de breuk", OfferStatus.Published);
        var after = await running.ReachAsync(version);

        Assert.Contains(after.Published.Offers, offer => offer.Content.Title.Dutch == "Na de breuk");
    }

    [Fact]
    public async Task A_listening_connection_that_was_cut_takes_no_other_along()
    {
        await using var running = new RunningStore(database, NeverAsking);
        var before = await running.StartAsync();
        var other = await running.PooledAsync();

        await database.AskAsync($"{Cut} AND pid <> {other}");
        var version = await database.SaveAsync(before.Published.Offers[0].Slug, "Na de breuk", OfferStatus.Published);
        await running.ReachAsync(version);

        Assert.Equal(other, await running.PooledAsync());
    }

    [Fact]
    public async Task A_commit_that_nobody_was_told_of_is_found_by_asking()
    {
        await database.AskAsync("ALTER TABLE catalogue_version DISABLE TRIGGER tell_servers");
        await using var running = new RunningStore(database, new() { Poll = TimeSpan.FromMilliseconds(50) });
        var before = await running.StartAsync();

        var version = await database.SaveAsync(before.Published.Offers[0].Slug, "Stil", OfferStatus.Published);

        Assert.Equal(version, (await running.ReachAsync(version)).Version);
    }

    [Fact]
    public async Task Without_its_database_a_store_serves_what_it_has_says_so_and_catches_up()
    {
        await using var running = new RunningStore(database, NeverAsking with { LongestPause = TimeSpan.FromMilliseconds(200) });
        var before = await running.StartAsync();

        var cluster = await TestCluster.ConnectionStringAsync("postgres");
        await AskAsync(cluster, $"ALTER DATABASE {database.Name} ALLOW_CONNECTIONS false");
        await AskAsync(cluster, $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{database.Name}'");
        await running.Lost.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(StoreStatus.Degraded, running.Store.State.Status);
        Assert.Equal("The database cannot be reached", running.Store.State.Reason);
        Assert.Same(before, running.Store.Current);

        await AskAsync(cluster, $"ALTER DATABASE {database.Name} ALLOW_CONNECTIONS true");
        var version = await database.SaveAsync(before.Published.Offers[0].Slug, "Terug", OfferStatus.Published);
        Assert.Equal(version, (await running.ReachAsync(version)).Version);
    }

    [Fact]
    public async Task Pending_work_does_not_build_the_published_catalogue_again()
    {
        await using var running = new RunningStore(database, NeverAsking);
        var before = await running.StartAsync();

        var version = await database.SaveAsync(before.Published.Offers[0].Slug, "Nog niet", OfferStatus.Draft);
        var after = await running.ReachAsync(version);

        Assert.Same(before.Published, after.Published);
        Assert.NotSame(before.Working, after.Working);
    }

    [Fact]
    public async Task Who_waits_for_a_version_that_never_comes_can_stop_waiting()
    {
        await using var running = new RunningStore(database, NeverAsking);
        await running.StartAsync();
        using var patience = new CancellationTokenSource();
        var waiting = running.Store.WaitForVersionAsync(1_000_000, patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private const string Cut =
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    private static async Task AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class RunningStore : ILogger<CatalogueStore>, IAsyncDisposable
    {
        private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly NpgsqlDataSource server;
        private int losses;

        public RunningStore(TestDatabase database, CatalogueStoreOptions options)
        {
            server = CatalogueDatabase.OpenForServing(database.ConnectionString);
            Store = new(server, TimeProvider.System, this, options);
        }

        public CatalogueStore Store { get; }

        /// <summary>Done when trying again failed too; the state was set by the first failure.</summary>
        public Task Lost => lost.Task;

        public async Task<Snapshots> StartAsync()
        {
            await Store.StartAsync(default);
            return await Store.WaitForVersionAsync(0).WaitAsync(TimeSpan.FromSeconds(30));
        }

        /// <summary>The process behind the connection that the pool gives next.</summary>
        public async Task<object?> PooledAsync()
        {
            await using var asked = server.CreateCommand("SELECT pg_backend_pid()");
            return await asked.ExecuteScalarAsync();
        }

        public Task<Snapshots> ReachAsync(CatalogueVersion version) =>
            Store.WaitForVersionAsync(version.Number).WaitAsync(TimeSpan.FromSeconds(30));

        public async ValueTask DisposeAsync()
        {
            await Store.StopAsync(default);
            Store.Dispose();
            await server.DisposeAsync();
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning && Interlocked.Increment(ref losses) == 2)
                lost.TrySetResult();
        }
    }
}
