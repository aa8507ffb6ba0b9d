using System.Diagnostics;

namespace Catalogue.Data.Embedded;

/// <summary>
/// A PostgreSQL of our own, for a server that was given none: kept in one data folder, reached by nobody else, ended with the server however that ends,
/// and started again when it ends by itself. What was committed survives.
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

    /// <summary>Starts PostgreSQL on the data folder, making the database first when there is none; comes back when it takes connections.</summary>
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

    /// <summary>How to reach a database as a role; <c>postgres</c> is the superuser, and the database that is always there.</summary>
    public string ConnectionString(string database, string user) => cluster.Endpoint.ConnectionString(database, user);

    /// <summary>Ends PostgreSQL in order. Close connections first: they are cut.</summary>
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
            // The server is ending, and the database with it.
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
                // Whatever it is (no process to be had, a full disk), it may be over at the next try.
                EmbeddedLog.StillDown(options.Logger, failure.Message);
            }
            await Task.Delay(Pause, stopping.Token);
        }
    }
}
