using Catalogue.Data.Postgres;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Catalogue.Data.Database;

/// <summary>
/// Why the database failed a request's write, for operators: PostgreSQL's message is logged, and Reason gives the class of the fault, until
/// a harmless probe write succeeds again. Faults in reading are the catalogue store's to report. Database is made by
/// CatalogueDatabase.OpenForServing.
/// </summary>
public sealed partial class WriteHealth(NpgsqlDataSource database, TimeProvider clock, ILogger<WriteHealth> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    // Larger than the free space on existing pages, so that it needs disk space; rolled back.
    private const string Probe =
        """
        INSERT INTO curation_call (subject, key, hash, kind, entry_id, answer, at)
        SELECT 'catalogue', 'probe', '', 'OFFER', gen_random_uuid(), to_jsonb(string_agg(gen_random_uuid()::text, '')), now()
        FROM generate_series(1, 1000)
        """;

    private readonly SemaphoreSlim noted = new(0, 1);
    private volatile DatabaseOutage? outage;

    /// <summary>Null while writes succeed.</summary>
    public string? Reason => outage?.Reason;

    /// <summary>Records a fault, if it concerns the database's state. It is logged once while it lasts.</summary>
    public void Note(Exception? fault)
    {
        if (DatabaseOutage.Of(fault) is not { } now || ReferenceEquals(Interlocked.Exchange(ref outage, now), now))
            return;
        Failed(logger, now.Reason, (DatabaseFaults.Cause(fault) ?? fault!.InnerException ?? fault).Message, fault!);
        lock (noted)
        {
            if (noted.CurrentCount == 0)
                noted.Release();
        }
    }

    public override void Dispose()
    {
        noted.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await noted.WaitAsync(stoppingToken);
                while (outage is not null)
                {
                    await Task.Delay(Pause, clock, stoppingToken);
                    await TryAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
    }

    private async Task TryAsync(CancellationToken cancel)
    {
        var known = outage;
        try
        {
            await using var connection = await database.OpenVerifiedAsync(cancel);
            await using (var transaction = await connection.BeginTransactionAsync(cancel))
            {
                await using var probe = new NpgsqlCommand(Probe, connection);
                await probe.ExecuteNonQueryAsync(cancel);
            }

            // Like any commit, this one waits for an unavailable standby until it is back.
            await using var context = CatalogueDatabase.Context(connection);
            await using var empty = await context.Database.BeginTransactionAsync(cancel);
            await CommitWait.CommitUnchangedAsync(context, commitWait: null, cancel).WaitAsync(cancel);
        }
        catch (Exception fault) when (DatabaseOutage.Of(fault) is not null)
        {
            Note(fault);
            return;
        }

        if (Interlocked.CompareExchange(ref outage, null, known) == known)
            Over(logger);
    }

    [LoggerMessage(40, LogLevel.Error, "{Reason}. PostgreSQL says: {Message}")]
    private static partial void Failed(ILogger logger, string reason, string message, Exception fault);

    [LoggerMessage(41, LogLevel.Information, "The database can be written to again")]
    private static partial void Over(ILogger logger);
}
