using Catalogue.Data.Embedded;

namespace Catalogue.Testing;

/// <summary>One PostgreSQL for all tests of this process, made at first use, gone with the process however that ends.</summary>
public static class TestCluster
{
    private static readonly Lazy<Task<EmbeddedPostgres>> Shared = new(StartAsync);

    public static async Task<string> ConnectionStringAsync(string database, string user = "postgres") =>
        (await Shared.Value).ConnectionString(database, user);

    private static async Task<EmbeddedPostgres> StartAsync()
    {
        TestFolder.RemoveStale();
        var folder = TestFolder.Make();
        var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = folder, Durable = false, Temporary = true });
        // The end of the process closes the pipe that keeps the database up, and the database's watchdog then removes the folder.
        return postgres;
    }
}
