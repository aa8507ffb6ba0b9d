using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Catalogue.Data.Postgres;

/// <summary>
/// Waits for the COMMIT of a write on behalf of a caller, and lets it continue when the caller stops waiting. A COMMIT is never cancelled:
/// PostgreSQL answers a cancelled wait for a standby as if committed; the commit is then visible to everyone, but lost if the machine is
/// lost (docs/decisions/0023).
/// </summary>
internal sealed class CommitWait
{
    public const string Unknown = "OUTCOME_UNKNOWN";

    // Less than a request's timeout, so that the caller gets the reason.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource giveUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider clock;
    private readonly CancellationToken cancel;

    private CommitWait(TimeProvider clock, CancellationToken cancel) => (this.clock, this.cancel) = (clock, cancel);

    /// <summary>
    /// Runs a write that passes its CommitWait to CommitAsync. Throws CatalogueUnavailableException with Unknown when its COMMIT takes
    /// longer than the caller may wait, or on cancellation during it; the write then continues by itself, and releases its resources when
    /// it ends.
    /// </summary>
    public static async Task<T> WaitAsync<T>(TimeProvider clock, Func<CommitWait, Task<T>> write, CancellationToken cancel)
    {
        var commitWait = new CommitWait(clock, cancel);
        var writing = write(commitWait);
        if (await Task.WhenAny(writing, commitWait.giveUp.Task) == writing)
            return await writing;
        _ = writing.ContinueWith(
            static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        throw UnknownOutcome(null);
    }

    /// <summary>
    /// Sends COMMIT and waits for it without a timeout; with null, the caller does too. Throws as WaitAsync does when the outcome is
    /// unknown.
    /// </summary>
    public static async Task CommitAsync(DbContext context, CommitWait? commitWait)
    {
        await using var timer = commitWait?.clock.CreateTimer(
            _ => commitWait.giveUp.TrySetResult(), null, Patience, Timeout.InfiniteTimeSpan);
        await using var gone = commitWait?.cancel.UnsafeRegister(_ => commitWait.giveUp.TrySetResult(), null) ?? default;
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
            throw UnknownOutcome(fault);
        }
        finally
        {
            connection.Notice -= hear;
        }

        // The wait was cancelled from elsewhere: by an operator, or a timeout in the database's settings.
        if (warning is not null)
            throw UnknownOutcome(new InvalidOperationException($"{warning.MessageText} {warning.Detail}".TrimEnd()));
    }

    /// <summary>
    /// Commits a transaction whose caller is answered with an earlier commit. The transaction writes a record all the same: only then does
    /// PostgreSQL wait for the standby, and so for the earlier commit to be as durable as the operator has configured.
    /// </summary>
    public static async Task CommitUnchangedAsync(DbContext context, CommitWait? commitWait, CancellationToken cancel)
    {
        await context.Database.ExecuteSqlAsync($"SELECT pg_logical_emit_message(true, 'catalogue', '')", cancel);
        await CommitAsync(context, commitWait);
    }

    private static CatalogueUnavailableException UnknownOutcome(Exception? fault) => new(
        "The change was sent and may have been saved, but the database did not confirm in time that it is safe: "
        + "send the call again with the same idempotencyKey, or without one look first whether it was done.",
        fault, Unknown);
}
