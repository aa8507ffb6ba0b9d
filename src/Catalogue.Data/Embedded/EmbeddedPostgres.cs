using System.Diagnostics;
using System.Security.Cryptography;
using Catalogue.Data.Database;
using Npgsql;

namespace Catalogue.Data.Embedded;

/// <summary>
/// A private PostgreSQL, for a server that is not configured with a database: in one data folder, unreachable for others, stopped with the
/// server however it ends, and restarted when it ends by itself. Committed data survives.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stopping = new();
    private readonly Cluster cluster;
    private readonly EmbeddedPostgresOptions options;
    private readonly Task kept;
    private Postmaster running;

    private EmbeddedPostgres(Cluster cluster, Postmaster first, EmbeddedPostgresOptions options)
    {
        (this.cluster, running, this.options) = (cluster, first, options);
        kept = options.Temporary ? Task.CompletedTask : KeepAsync();
    }

    /// <summary>
    /// Starts PostgreSQL on the data folder, making the database first when there is none; comes back when it takes connections.
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">One sentence that says what to do.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancel = default)
    {
        var began = Stopwatch.StartNew();
        var prepared = await Cluster.PrepareAsync(options, cancel);
        try
        {
            var postgres = new EmbeddedPostgres(prepared, await prepared.StartAsync(cancel), options);
            EmbeddedLog.Running(options.Logger, prepared.Major, options.DataFolder, began.ElapsedMilliseconds);
            return postgres;
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The connection string for a database and role; <c>postgres</c> is the superuser, and also a database that always exists.
    /// </summary>
    public string ConnectionString(string database, string user) => cluster.Endpoint.ConnectionString(database, user);

    /// <summary>
    /// Allows the server's role to log in to a migrated database, and returns the connection string for it. Its sessions log in as that
    /// role, not as a superuser with SET ROLE, so they cannot switch back.
    /// </summary>
    public async Task<string> OpenToServerAsync(string database, CancellationToken cancel = default)
    {
        // On loopback, a new password for each start: no password in a file lets anyone log in as the server.
        var password = cluster.Endpoint.Password is null ? null : RandomNumberGenerator.GetHexString(32);
        var administrator = new NpgsqlConnectionStringBuilder(ConnectionString(database, "postgres")) { Pooling = false };
        await using var connection = new NpgsqlConnection(administrator.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var let = new NpgsqlCommand(
            $"ALTER ROLE {CatalogueDatabase.ServerRole} LOGIN PASSWORD {(password is null ? "NULL" : $"'{password}'")}", connection);
        await let.ExecuteNonQueryAsync(cancel);
        return new NpgsqlConnectionStringBuilder(administrator.ConnectionString) { Pooling = true, Username = CatalogueDatabase.ServerRole,
            Password = password }.ConnectionString;
    }

    /// <summary>Stops PostgreSQL cleanly. Close connections first, because they are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
            return;
        await stopping.CancelAsync();
        try
        {
            await kept;
            await running.DisposeAsync();
        }
        finally
        {
            cluster.Dispose();
            stopping.Dispose();
        }
    }

    private async Task KeepAsync()
    {
        try
        {
            while (true)
            {
                var ran = Stopwatch.StartNew();
                await running.Ended.WaitAsync(stopping.Token);
                EmbeddedLog.Restarting(options.Logger);
                if (ran.Elapsed < Pause)
                    await Task.Delay(Pause, stopping.Token);
                running = await StartAgainAsync();
            }
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // The server is stopping, and the database with it.
        }
    }

    private async Task<Postmaster> StartAgainAsync()
    {
        while (true)
        {
            try
            {
                await running.DisposeAsync();
                return await cluster.StartAsync(stopping.Token);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                // Whatever the reason (no process available, a full disk), the next attempt may succeed.
                EmbeddedLog.StillDown(options.Logger, failure.Message);
            }
            await Task.Delay(Pause, stopping.Token);
        }
    }
}
