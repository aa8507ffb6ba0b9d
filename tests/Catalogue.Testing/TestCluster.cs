using Catalogue.Data.Embedded;

namespace Catalogue.Testing;

/// <summary>One PostgreSQL for all tests of this process, made at first use, gone with the process however that ends.</summary>
public static class TestCluster
{
    private static readonly Lazy<Task<EmbeddedPostgres>> Shared = new(StartAsync);

    public static async Task<string> ConnectionStringAsync(string database, string user = "postgres") =>
        (await Shared.Value).ConnectionString(database, user);

    // Nobody stops it: the end of the process closes the pipe that keeps the database up, and its watchdog then removes the folder.
    private static Task<EmbeddedPostgres> StartAsync() =>
        EmbeddedPostgres.StartAsync(new() { DataFolder = TestFolder.Make(), Durable = false, Temporary = true });
}
