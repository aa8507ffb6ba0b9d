using Catalogue.Data.Database;
using Catalogue.Data.Embedded;
using Catalogue.Data.Offers;
using Catalogue.Data.Postgres;
using Catalogue.Data.Tests.Embedded;
using Catalogue.Data.Writing;
using Catalogue.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Tests.Postgres;

/// <summary>Writing after the database was killed and started again, with a pool full of connections to what is no more.</summary>
public sealed class VerifiedConnectionTests : IAsyncLifetime
{
    private readonly string folder = TestFolder.Make();
    private EmbeddedPostgres postgres = null!;
    private NpgsqlDataSource server = null!;

    public async Task InitializeAsync()
    {
        postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = folder });
        await CatalogueDatabase.PrepareAsync(postgres.ConnectionString("postgres", "postgres"), TimeProvider.System);
        server = CatalogueDatabase.OpenForServing(postgres.ConnectionString("postgres", "postgres"));
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await postgres.DisposeAsync();
        TestFolder.Remove(folder);
    }

    [Fact]
    public async Task The_first_write_after_a_restart_of_the_database_succeeds()
    {
        await FillPoolAsync(3);
        await RestartAsync();
        // As it would be without a question first.
        await using (var dead = await server.OpenConnectionAsync())
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => new NpgsqlCommand("SELECT 1", dead).ExecuteScalarAsync());

        await FillPoolAsync(3);
        await RestartAsync();
        var version = await PublishAsync();

        Assert.Equal(2, version.Number);
        Assert.Equal(2L, await postgres.RunAsync("SELECT version FROM catalogue_version"));
        Assert.Equal(
            2L,
            await postgres.RunAsync(
                "SELECT count(*) FROM offer_revision r JOIN (SELECT id FROM offer ORDER BY id LIMIT 1) o ON r.offer_id = o.id"));
    }

    [Fact]
    public async Task What_is_due_is_done_at_the_first_try_after_a_restart()
    {
        await FillPoolAsync(2);
        await RestartAsync();
        Assert.Null(await DueActs.NextMomentAsync(server, default));
    }

    private async Task<Data.Entries.CatalogueVersion> PublishAsync()
    {
        await using var connection = await server.OpenVerifiedAsync(default);
        await using var context = CatalogueDatabase.Context(connection);
        await using var write = await CatalogueWrite.BeginAsync(context, default);
        await write.LockAsync(TimeSpan.FromSeconds(30), default);
        var offer = await context.Set<OfferRow>().AsNoTracking().OrderBy(offer => offer.Id).FirstAsync();
        await write.SaveOfferAsync(offer, offer.Publish(TimeProvider.System.GetUtcNow()), "test", "save", default);
        return await write.CommitAsync(default);
    }

    private async Task FillPoolAsync(int count)
    {
        var connections = new List<NpgsqlConnection>();
        for (var number = 0; number < count; number++)
            connections.Add(await server.OpenVerifiedAsync(default));
        foreach (var connection in connections)
            await connection.DisposeAsync();
    }

    private async Task RestartAsync()
    {
        var cluster = Path.Combine(folder, "cluster");
        var killed = PostmasterPid.Read(cluster)!;
        Posix.Signal(killed.ProcessId, Posix.Kill);
        await Eventually.TrueAsync(
            () => Task.FromResult(PostmasterPid.Read(cluster) is { Ready: true } again && again.ProcessId != killed.ProcessId));
    }
}
