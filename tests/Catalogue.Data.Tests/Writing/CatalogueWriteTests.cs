using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Entries;
using Catalogue.Data.Writing;
using Catalogue.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Tests.Writing;

public sealed class CatalogueWriteTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.EmptyAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task An_entry_recorded_twice_is_one_change_as_last_told()
    {
        var id = Guid.NewGuid();
        await database.WriteAsync((_, write) =>
        {
            write.Record(EntryKind.Offer, id, "eerst", isPublic: true);
            write.Record(EntryKind.Offer, id, "dan", isPublic: true, tombstone: true);
            write.Record(EntryKind.Offer, id, "laatst", isPublic: false);
            return Task.CompletedTask;
        });
        Assert.Equal(
            "false laatst false, true dan true",
            await database.AskAsync(
                "SELECT string_agg(concat_ws(' ', public::text, slug, tombstone::text), ', ' ORDER BY public) FROM change"));
    }

    [Fact]
    public async Task What_triggers_do_for_a_large_write_may_take_longer_than_a_commit_is_given()
    {
        await database.AskAsync("""
            CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(1.5); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER dawdle AFTER UPDATE ON catalogue_version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dawdle();
            """);
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString + ";Command Timeout=1");
        await using var connection = await server.OpenConnectionAsync();
        await using var context = CatalogueDatabase.Context(connection);
        context.Database.SetCommandTimeout(30);
        await using var write = await CatalogueWrite.BeginAsync(context, default);
        await write.LockAsync(TimeSpan.FromSeconds(30), default);
        for (var number = 0; number < 1_000; number++)
            write.Record(EntryKind.Theme, Guid.NewGuid(), $"thema-{number}", isPublic: true);

        Assert.Equal(1, (await write.CommitAsync(default)).Number);
        Assert.Equal(2_000L, await database.AskAsync("SELECT count(*) FROM change WHERE version = 1"));
    }

    [Fact]
    public async Task A_write_cancelled_while_it_commits_is_committed_and_says_so()
    {
        await database.AskAsync("""
            CREATE FUNCTION stall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(42); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER stall AFTER UPDATE ON catalogue_version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stall();
            """);
        await using var server = CatalogueDatabase.OpenForServing(database.ConnectionString);
        await using var connection = await server.OpenConnectionAsync();
        await using var context = CatalogueDatabase.Context(connection);
        await using var write = await CatalogueWrite.BeginAsync(context, default);
        await write.LockAsync(TimeSpan.FromSeconds(30), default);
        using var caller = new CancellationTokenSource();
        Task<CatalogueVersion> committed;
        await using (var holder = new NpgsqlConnection(database.ConnectionString + ";Pooling=false"))
        {
            await holder.OpenAsync();
            await using (var hold = new NpgsqlCommand("SELECT pg_advisory_lock(42)", holder))
                await hold.ExecuteNonQueryAsync();
            committed = write.CommitAsync(caller.Token);
            await Eventually.TrueAsync(
                async () => await database.AskAsync(
                    "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))") is true);
            await caller.CancelAsync();
        }

        Assert.Equal(1, (await committed).Number);
        Assert.Equal(1L, await database.AskAsync("SELECT version FROM catalogue_version"));
    }
}
