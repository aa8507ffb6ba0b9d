using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data;

/// <summary>
/// Waits with a caller for the COMMIT of a write, and lets it go on when the caller can wait no longer. A COMMIT is never cancelled:
/// PostgreSQL answers a cancelled wait for a standby with a COMMIT that has happened, is seen by everybody, and may be lost with the
/// machine (docs/decisions/0023).
/// </summary>
internal sealed class OutcomeWatch
{
    public const string Unknown = "OUTCOME_UNKNOWN";

    // Less than a request is given in all, so that its caller hears why.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource tired = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider clock;
    private readonly CancellationToken cancel;

    private OutcomeWatch(TimeProvider clock, CancellationToken cancel) => (this.clock, this.cancel) = (clock, cancel);

    /// <summary>
    /// Runs a write that commits by the watch. Throws CatalogueUnavailableException with Unknown when its COMMIT takes longer than a caller
    /// waits, or cancel comes meanwhile; the write then ends by itself, and whatever it holds is let go of at its end.
    /// </summary>
    public static async Task<T> WaitAsync<T>(TimeProvider clock, Func<OutcomeWatch, Task<T>> write, CancellationToken cancel)
    {
        var watch = new OutcomeWatch(clock, cancel);
        var writing = write(watch);
        if (await Task.WhenAny(writing, watch.tired.Task) == writing)
            return await writing;
        _ = writing.ContinueWith(
            static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        throw Say(null);
    }

    /// <summary>
    /// Sends COMMIT, and waits for it however long it takes; without a watch so does the caller. Throws as WaitAsync does when nobody can
    /// say what came of it.
    /// </summary>
    public static async Task CommitAsync(CatalogueContext context, OutcomeWatch? watch)
    {
        await using var timer = watch?.clock.CreateTimer(_ => watch.tired.TrySetResult(), null, Patience, Timeout.InfiniteTimeSpan);
        await using var gone = watch?.cancel.UnsafeRegister(_ => watch.tired.TrySetResult(), null) ?? default;
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        PostgresNotice? warning = null;
        NoticeEventHandler hear = (_, told) => warning = told.Notice.InvariantSeverity == "WARNING" ? told.Notice : warning;
        connection.Notice += hear;
        try
        {
            await using var commit = new NpgsqlCommand("COMMIT", connection) { CommandTimeout = 0 };
            await commit.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is not PostgresException { InvariantSeverity: "ERROR" })
        {
            throw Say(fault);
        }
        finally
        {
            connection.Notice -= hear;
        }

        // Somebody else cancelled the wait: an operator, or a time-out among the database's settings.
        if (warning is not null)
            throw Say(new InvalidOperationException($"{warning.MessageText} {warning.Detail}".TrimEnd()));
    }

    /// <summary>
    /// The same of a transaction that wrote nothing. Who is answered by what an earlier commit wrote is answered when that one is as safe
    /// as the operator asked: a transaction without a record in the log would wait for no standby.
    /// </summary>
    public static async Task CommitUnchangedAsync(CatalogueContext context, OutcomeWatch? watch, CancellationToken cancel)
    {
        await context.Database.ExecuteSqlAsync($"SELECT pg_logical_emit_message(true, 'catalogue', '')", cancel);
        await CommitAsync(context, watch);
    }

    private static CatalogueUnavailableException Say(Exception? fault) => new(
        "The change was sent and may have been saved, but the database did not confirm in time that it is safe: "
        + "send the call again with the same idempotencyKey, or without one look first whether it was done.",
        fault, Unknown);
}
