using Catalogue.GraphQL.Execution;
using Npgsql;

namespace Catalogue.Api.Http.Work;

/// <summary>
/// Keeps part of the connections to the database for those who are signed in: what visitors ask of it waits in turns for the other part.
/// </summary>
internal sealed class DatabaseTurns
{
    private readonly RequestLimits limits;
    private readonly FairQueue queue;
    private readonly WorkMetrics metrics;
    private readonly WorkLog log;

    public DatabaseTurns(TransportOptions options, NpgsqlDataSource database, WorkMetrics metrics, WorkLog log)
    {
        (limits, this.metrics, this.log) = (options.Limits, metrics, log);
        var work = limits.Work;
        var half = Math.Max(1, new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize / 2);
        queue = new(
            work.DatabaseAtOnce > 0 ? work.DatabaseAtOnce : half, work.WaitingPerClient, work.Waiting, limits.Time, options.Clock);
        metrics.Watch(queue, "catalogue.work.waiting_for_database", "Uses of the database that wait for their turn.");
    }

    /// <summary>The turn of a visitor, which ends on Dispose. Throws FieldException when too many wait, or it does not come.</summary>
    public async ValueTask<IDisposable?> EnterAsync(string address, CancellationToken cancel)
    {
        var (outcome, seat) = await queue.EnterAsync(new WorkClient(address, IsSignedIn: false), cancel);
        if (seat is not null)
            return seat;
        var refusal = WorkRefusal.Of(outcome, limits);
        metrics.Count(refusal.Limit);
        log.Refused(refusal.Setting);
        throw new FieldException(refusal.Message, refusal.Code, refusal.Figures);
    }
}
