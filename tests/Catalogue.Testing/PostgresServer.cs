using System.Diagnostics;
using Catalogue.Data.Database;
using Catalogue.Data.Embedded;
using Npgsql;

namespace Catalogue.Testing;

/// <summary>
/// A PostgreSQL of its own with the starting data in its database `catalogue`, for tests of what befalls whole servers: copied cold,
/// restored, followed by a standby that is promoted, killed. Its folder goes with it.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Name = "catalogue";

    private readonly string folder;
    private EmbeddedPostgres? running;

    private PostgresServer(string folder) => this.folder = folder;

    public string ConnectionString => running!.ConnectionString(Name, "postgres");

    public TestDatabase Database => TestDatabase.Elsewhere(Name, ConnectionString);

    private string Cluster => Path.Combine(folder, "cluster");

    /// <summary>
    /// Fill puts into the empty database what it is to have, by its connection string; the starting data when it is not given.
    /// </summary>
    public static async Task<PostgresServer> StartNewAsync(Func<string, Task>? fill = null)
    {
        var server = new PostgresServer(TestFolder.Make());
        // Standbys and base backups come over the socket; nothing here has to survive a crash of the machine.
        await server.StartAsync();
        await server.StopAsync();
        await File.AppendAllTextAsync(Path.Combine(server.Cluster, "pg_hba.conf"), "local replication all trust\n");
        // Recovery to a moment reads the log of the one that it was copied from.
        await server.ConfigureAsync("fsync = off", "wal_keep_size = '256MB'");
        await server.StartAsync();
        await DatabaseQuestions.AskAsync(server.running!.ConnectionString("postgres", "postgres"), $"CREATE DATABASE {Name}");
        fill ??= connectionString => CatalogueDatabase.PrepareAsync(connectionString, TimeProvider.System);
        await fill(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString);
        return server;
    }

    public async Task StartAsync() => running = await EmbeddedPostgres.StartAsync(new() { DataFolder = folder });

    /// <summary>In order, as an operator does: what was committed is on disk.</summary>
    public async Task StopAsync()
    {
        await running!.DisposeAsync();
        running = null;
    }

    /// <summary>How to reach whichever of two takes writes.</summary>
    public static string Either(PostgresServer first, PostgresServer second)
    {
        var (one, other) =
            (new NpgsqlConnectionStringBuilder(first.ConnectionString), new NpgsqlConnectionStringBuilder(second.ConnectionString));
        one.Host = $"{one.Host}:{one.Port},{other.Host}:{other.Port}";
        one.TargetSessionAttributes = "read-write";
        one.Remove("Port");
        return one.ConnectionString;
    }

    /// <summary>Its main process is killed, and started again by its keeper.</summary>
    public async Task CrashAsync()
    {
        var before = PostmasterPid.Read(Cluster)!.ProcessId;
        Posix.Signal(before, Posix.Kill);
        await Eventually.TrueAsync(() => Task.FromResult(PostmasterPid.Read(Cluster) is { Ready: true } now && now.ProcessId != before));
    }

    /// <summary>As the end of the machine would. It is not started again.</summary>
    public async Task KillAsync()
    {
        // The keeper of the embedded one would start it again: told to stop, it finds it dead.
        var stopping = running!;
        running = null;
        if (PostmasterPid.Read(Cluster) is { } postmaster)
            Posix.Signal(postmaster.ProcessId, Posix.Kill);
        await stopping.DisposeAsync();
    }

    /// <summary>A copy of the folder of a server that is stopped, with owners and rights: docs/operations.md, "Backups".</summary>
    public async Task<PostgresServer> CopyAsync()
    {
        var copy = new PostgresServer(TestFolder.Make());
        await CopyFolderAsync(folder + "/.", copy.folder);
        return copy;
    }

    /// <summary>A copy made while it runs, which follows this one when it is started, until it is promoted.</summary>
    public async Task<PostgresServer> StandbyAsync()
    {
        var standby = await BaseBackupAsync();
        await standby.WriteAsync("standby.signal", "");
        var source = new NpgsqlConnectionStringBuilder(ConnectionString);
        await standby.ConfigureAsync(
            $"primary_conninfo = 'host={source.Host} port={source.Port} user=postgres application_name=standby'",
            "wal_retrieve_retry_interval = '100ms'");
        await standby.StartAsync();
        return standby;
    }

    /// <summary>A copy made while it runs, which is taken to the moment of a restore point of this one when it is started.</summary>
    public async Task<PostgresServer> BackupAsync(string restorePoint)
    {
        var backup = await BaseBackupAsync();
        await backup.WriteAsync("recovery.signal", "");
        await backup.ConfigureAsync(
            $"restore_command = 'cp {Cluster}/pg_wal/%f \"%p\"'",
            $"recovery_target_name = '{restorePoint}'",
            "recovery_target_action = 'promote'");
        return backup;
    }

    public Task<object?> AskAsync(string sql) => DatabaseQuestions.AskAsync(ConnectionString, sql);

    /// <summary>Settings that hold from its next start, or from a reload.</summary>
    public Task ConfigureAsync(params string[] settings) =>
        File.AppendAllLinesAsync(Path.Combine(Cluster, "postgresql.auto.conf"), settings);

    public Task PromoteAsync() => AskAsync("SELECT pg_promote(true, 60)");

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
            await running.DisposeAsync();
        }

        TestFolder.Remove(folder);
    }

    // PostgreSQL renames and removes them: they are its user's.
    private async Task WriteAsync(string name, string text)
    {
        var file = Path.Combine(Cluster, name);
        await File.WriteAllTextAsync(file, text);
        Posix.Own(file, UnprivilegedUser.IfRoot(folder));
    }

    private async Task<PostgresServer> BaseBackupAsync()
    {
        var copy = new PostgresServer(TestFolder.Make());
        await using var connection =
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using (var start = new NpgsqlCommand("SELECT pg_backup_start('test', true)", connection))
            await start.ExecuteNonQueryAsync();
        await CopyFolderAsync(folder + "/.", copy.folder);
        await using (var stop = new NpgsqlCommand("SELECT labelfile FROM pg_backup_stop(false)", connection))
            await copy.WriteAsync("backup_label", (string)(await stop.ExecuteScalarAsync())!);
        File.Delete(PostmasterPid.FileOf(copy.Cluster));
        File.Delete(Path.Combine(copy.folder, "socket.path"));
        return copy;
    }

    // Of a server that runs, files come and go meanwhile: what is missing of them is in the log that is copied.
    private static async Task CopyFolderAsync(string from, string to)
    {
        using var copy = Process.Start(new ProcessStartInfo("cp", ["-a", from, to]) { UseShellExecute = false, RedirectStandardError = true })!;
        var error = await copy.StandardError.ReadToEndAsync();
        await copy.WaitForExitAsync();
        if (copy.ExitCode != 0 && !error.Contains("No such file", StringComparison.Ordinal))
            throw new IOException(error);
    }
}
