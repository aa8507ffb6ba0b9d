using System.Diagnostics;
using System.Globalization;
using Catalogue.Data.Embedded;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Embedded;

public sealed class KilledTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    private string Data => Path.Combine(folder, "data");

    private string Cluster => Path.Combine(Data, "cluster");

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public async Task A_killed_database_is_started_again_with_what_was_committed()
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data });
        await postgres.RunAsync("CREATE TABLE kept AS SELECT 7 AS number");
        var killed = PostmasterPid.Read(Cluster)!;

        Posix.Signal(killed.ProcessId, Posix.Kill);
        await Until(() => PostmasterPid.Read(Cluster) is { Ready: true } again && again.ProcessId != killed.ProcessId);

        Assert.Equal(7, await postgres.RunAsync("SELECT number FROM kept"));
    }

    [Fact]
    public async Task A_killed_database_is_started_again_however_the_first_try_fails()
    {
        var log = new HeardLog("could not be started again yet");
        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data, Durable = false, Logger = log });
        var killed = PostmasterPid.Read(Cluster)!;
        // A note that cannot be read.
        File.Delete(PostmasterPid.FileOf(Cluster));
        Directory.CreateDirectory(PostmasterPid.FileOf(Cluster));

        Posix.Signal(killed.ProcessId, Posix.Kill);
        await log.Heard.WaitAsync(TimeSpan.FromSeconds(30));
        await log.Again.WaitAsync(TimeSpan.FromSeconds(30));
        Directory.Delete(PostmasterPid.FileOf(Cluster));
        await Until(() => PostmasterPid.Read(Cluster) is { Ready: true } again && again.ProcessId != killed.ProcessId);

        Assert.Equal(1, await postgres.RunAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_killed_server_takes_its_database_along_and_loses_nothing_that_was_committed()
    {
        using (var host = await Host.StartAsync(folder, Data))
        {
            await using (var source = NpgsqlDataSource.Create(host.FirstLine))
            await using (var command = source.CreateCommand("CREATE TABLE kept AS SELECT 7 AS number"))
                await command.ExecuteNonQueryAsync();
            using var database = Process.GetProcessById(PostmasterPid.Read(Cluster)!.ProcessId);
            host.KillHard();
            await database.WaitForExitAsync();
        }

        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data });
        Assert.Equal(7, await postgres.RunAsync("SELECT number FROM kept"));
    }

    [Fact]
    public async Task The_socket_folder_of_a_killed_server_is_removed_by_the_next()
    {
        string left;
        using (var host = await Host.StartAsync(folder, Data))
        {
            left = new NpgsqlConnectionStringBuilder(host.FirstLine).Host!;
            host.KillHard();
        }
        Assert.True(Directory.Exists(left));

        await using (await EmbeddedPostgres.StartAsync(new() { DataFolder = Data }))
            Assert.False(Directory.Exists(left));
    }

    [Fact]
    public async Task A_database_that_outlived_its_server_is_ended_by_the_next()
    {
        await using (await EmbeddedPostgres.StartAsync(new() { DataFolder = Data }))
        {
            // Only makes the data.
        }
        var outlived = await StartUnwatchedAsync();

        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data });
        await outlived.WaitForExitAsync();
        Assert.Equal(1, await postgres.RunAsync("SELECT 1"));
    }

    [Theory]
    [InlineData("4194303")]
    [InlineData("ours")]
    public async Task A_note_of_a_dead_database_is_no_hindrance_whoever_has_its_number_now(string number)
    {
        await using (await EmbeddedPostgres.StartAsync(new() { DataFolder = Data }))
        {
            // Only makes the data.
        }
        var process = number == "ours" ? Environment.ProcessId.ToString(CultureInfo.InvariantCulture) : number;
        await File.WriteAllTextAsync(PostmasterPid.FileOf(Cluster), $"{process}\n{Cluster}\n1700000000\n5432\n/tmp\n\n  0 0\nready   \n");

        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data });
        Assert.Equal(1, await postgres.RunAsync("SELECT 1"));
    }

    [Fact]
    public async Task A_database_half_made_is_made_anew()
    {
        Directory.CreateDirectory(Path.Combine(Data, ".cluster-half", "base"));
        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data, Durable = false });
        Assert.Equal(1, await postgres.RunAsync("SELECT 1"));
        Assert.Empty(Directory.EnumerateDirectories(Data, ".cluster-*"));
    }

    private async Task<Process> StartUnwatchedAsync()
    {
        var launcher = new Launcher(UnprivilegedUser.IfRoot());
        using var data = await DataFolder.OpenAsync(Data, launcher, CancellationToken.None);
        var sockets = SocketFolder.Create(data, launcher.User);
        var programs = await PostgresBinaries.FindAsync(null, data, sockets, launcher, CancellationToken.None);
        var command = PostmasterSettings.Command(programs, data.Cluster, Endpoint.Socket(sockets), durable: true);
        await launcher.RunAsync(["sh", "-c", "\"$@\" </dev/null >/dev/null 2>&1 &", "sh", .. command], CancellationToken.None);
        await Until(() => PostmasterPid.Read(Cluster) is { Ready: true });
        return Process.GetProcessById(PostmasterPid.Read(Cluster)!.ProcessId);
    }

    private static async Task Until(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!reached())
            await Task.Delay(10, patience.Token);
    }
}
