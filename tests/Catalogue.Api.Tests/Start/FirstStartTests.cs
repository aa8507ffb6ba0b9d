using Catalogue.Data.Database;
using Catalogue.Data.Embedded;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Api.Tests.Start;

/// <summary>However often a first start is killed, the next one ends with the starting data: all of it, once.</summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    private string Data => Path.Combine(folder, "data met spatie");

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public async Task A_server_killed_while_it_writes_the_starting_data_leaves_nothing_of_it()
    {
        string[] tables = ["municipality", "offer", "offer_revision", "change"];
        await DatabaseAsync(async connectionString =>
        {
            await CatalogueDatabase.MigrateAsync(connectionString);
            await RunAsync(connectionString, StallAt(tables[0]));
        });
        for (var at = 0; at < tables.Length; at++)
        {
            using (var server = ServerProcess.StartOn(Data))
            {
                await Eventually.TrueAsync(IsStalledAsync);
                await server.KillHardAsync();
            }

            await DatabaseAsync(async connectionString =>
            {
                Assert.Equal(
                    "0 0 0",
                    await RunAsync(
                        connectionString,
                        "SELECT concat_ws(' ', (SELECT count(*) FROM municipality), (SELECT count(*) FROM offer), (SELECT version FROM catalogue_version))"));
                await RunAsync(
                    connectionString, $"DROP TRIGGER stall ON {tables[at]};" + (at + 1 < tables.Length ? StallAt(tables[at + 1]) : ""));
            });
        }

        await CompleteAsync();
    }

    [Fact]
    public async Task A_server_killed_at_any_stage_of_its_start_is_followed_by_one_that_starts()
    {
        string[] stages =
            ["Making a new database", "Making a new database", "is running on the data", "Serving version", "Application started"];
        for (var at = 0; at < stages.Length; at++)
        {
            using var server = ServerProcess.StartOn(Data);
            await server.LineAsync(stages[at..]); // On a busy machine the kill before may have come after the stage it was meant for, which then does not come again.
            await server.KillHardAsync();
        }

        await CompleteAsync();
    }

    private async Task CompleteAsync()
    {
        var (published, all) = EmbeddedData.StartingOffers();
        using var server = ServerProcess.StartOn(Data);
        Assert.Contains(
            $"Serving version 1: {published} offers published, {all} in all",
            await server.LineAsync("Serving version"),
            StringComparison.Ordinal);
        using var client = await server.ListeningAsync();
        Assert.Equal(published, await client.CountOffersAsync());
        var revisions = await RunAsync(EmbeddedData.ConnectionString(Data)!, "SELECT count(*)::int FROM offer_revision");
        Assert.Equal(all, revisions);
        Assert.Equal(0, (await server.EndAsync(ServerProcess.Terminate)).Code);
    }

    private async Task DatabaseAsync(Func<string, Task> work)
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data });
        await work(postgres.ConnectionString("postgres", "postgres") + ";Pooling=false");
    }

    private static string StallAt(string table) => $"""
        CREATE OR REPLACE FUNCTION stall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$;
        CREATE TRIGGER stall BEFORE INSERT ON {table} FOR EACH STATEMENT EXECUTE FUNCTION stall()
        """;

    private async Task<bool> IsStalledAsync()
    {
        try
        {
            return EmbeddedData.ConnectionString(Data) is { } connectionString
                && await RunAsync(connectionString, "SELECT count(*)::int FROM pg_stat_activity WHERE wait_event = 'PgSleep'") is 1;
        }
        catch (NpgsqlException)
        {
            return false; // It is only just starting.
        }
    }

    private static async Task<object?> RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
