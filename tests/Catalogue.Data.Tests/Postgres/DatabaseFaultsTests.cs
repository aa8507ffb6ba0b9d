using Catalogue.Data.Database;
using Catalogue.Data.Postgres;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Postgres;

public sealed class DatabaseFaultsTests
{
    [Fact]
    public void A_command_that_takes_too_long_is_not_told_as_a_server_that_is_not_there()
    {
        var late = new NpgsqlException("Exception while reading from stream", new TimeoutException());
        Assert.StartsWith(
            "PostgreSQL at here:5432 did not answer in time",
            DatabaseFaults.Describe(late, new("Host=here"), reached: true).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "There is no PostgreSQL to be reached at here:5432",
            DatabaseFaults.Describe(late, new("Host=here")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT pg_advisory_lock(hashtext('catalogue migration'))", "template0")]
    [InlineData("BEGIN; SELECT FROM catalogue_version FOR UPDATE", "catalogue_empty")]
    public async Task Another_servers_start_is_waited_for_longer_than_a_command_may_take(string hold, string template)
    {
        await using var database = template == "template0" ? await TestDatabase.CloneAsync() : await CatalogueTemplate.EmptyAsync();
        Task<bool> prepared;
        await using (var holder = new NpgsqlConnection(database.ConnectionString + ";Pooling=false"))
        {
            await holder.OpenAsync();
            await using (var held = new NpgsqlCommand(hold, holder))
                await held.ExecuteNonQueryAsync();
            prepared = CatalogueDatabase.PrepareAsync(database.ConnectionString + ";Command Timeout=1", TimeProvider.System);
            await Eventually.TrueAsync(async () =>
            {
                Assert.False(prepared.IsFaulted, prepared.Exception?.InnerException?.Message);
                return await database.AskAsync(
                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database() AND clock_timestamp() - query_start > interval '1.5 s'") is > 0L;
            });
        }

        Assert.True(await prepared);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Database=y", "There is no PostgreSQL to be reached at 127.0.0.1:1: start it, or correct ConnectionStrings:Catalogue.")]
    [InlineData("Hots=127.0.0.1", "ConnectionStrings:Catalogue is no connection string")]
    public async Task A_server_that_is_not_there_is_said_in_a_sentence(string connectionString, string sentence)
    {
        var refusal = await Assert.ThrowsAsync<CatalogueDatabaseException>(() => CatalogueDatabase.MigrateAsync(connectionString));
        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_said_in_a_sentence()
    {
        var refusal = await Assert.ThrowsAsync<CatalogueDatabaseException>(
            async () => await CatalogueDatabase.MigrateAsync(await TestCluster.ConnectionStringAsync("nowhere")));
        Assert.Contains("has no database 'nowhere'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_that_is_not_known_is_said_in_a_sentence()
    {
        var refusal = await Assert.ThrowsAsync<CatalogueDatabaseException>(
            async () => await CatalogueDatabase.MigrateAsync(await TestCluster.ConnectionStringAsync("postgres", "nobody_we_know")));
        Assert.Contains("refused the user 'nobody_we_know'", refusal.Message, StringComparison.Ordinal);
    }
}
