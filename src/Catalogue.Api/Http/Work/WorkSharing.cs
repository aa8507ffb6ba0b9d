using System.Diagnostics.Metrics;
using System.Globalization;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.Work;

/// <summary>
/// Admits the operations of one endpoint. Each is charged to its client; a heavy one of a visitor then waits for a seat. What is refused,
/// or leaves while it waits, costs nothing.
/// </summary>
internal sealed class WorkSharing
{
    private readonly RequestLimits limits;
    private readonly Func<HttpContext, string?> subjectOf;
    private readonly WorkBudget? budget;
    private readonly FairQueue queue;
    private readonly WorkMetrics metrics;
    private readonly WorkLog log;
    private readonly string policy;

    public WorkSharing(TransportOptions options, Func<HttpContext, string?> subjectOf, IMeterFactory meters, WorkLog log)
    {
        (limits, this.subjectOf, this.log) = (options.Limits, subjectOf, log);
        var work = limits.Work;
        budget = work.UnitsPerSecond > 0 ? new(work.UnitsPerSecond, work.Burst, options.Clock) : null;
        queue = new(work.Seats(), work.WaitingPerClient, work.Waiting, limits.Time, options.Clock);
        metrics = new(meters, queue, "catalogue.work.waiting", "Operations that wait for a seat.");
        var window = budget is null ? 0 : Math.Max(1, (long)Math.Ceiling((double)work.Burst / work.UnitsPerSecond));
        policy = string.Create(CultureInfo.InvariantCulture, $"\"work\";q={work.Burst};w={window}");
        WorkerThreads.Keep(work.Seats());
    }

    /// <summary>For GraphQLRequest.Admit. The client is read at once, because the operation may outlive the HTTP request.</summary>
    public Func<long, CancellationToken, ValueTask<OperationAdmission>> AdmissionOf(HttpContext carrier, WorkReport? report)
    {
        var client = WorkClient.Of(carrier, subjectOf(carrier));
        return (cost, gone) => AdmitAsync(client, cost, report, gone);
    }

    private ValueTask<OperationAdmission> AdmitAsync(WorkClient client, long cost, WorkReport? report, CancellationToken gone)
    {
        if (budget is not null)
        {
            var isCharged = budget.TrySpend(client, cost, out var balance);
            report?.Set(policy, balance);
            if (!isCharged)
                return new(Refuse(WorkRefusal.Spent(limits.Work, client, balance.Seconds), report));
        }

        return client.IsSignedIn || cost < limits.Work.Heavy ? default : SeatAsync(client, cost, report, gone);
    }

    private async ValueTask<OperationAdmission> SeatAsync(WorkClient client, long cost, WorkReport? report, CancellationToken gone)
    {
        var isSeated = false;
        try
        {
            var (outcome, seat) = await queue.EnterAsync(client, gone);
            isSeated = seat is not null;
            return isSeated ? new(seat, null, default) : Refuse(WorkRefusal.Of(outcome, limits), report);
        }
        finally
        {
            if (!isSeated)
                budget?.Return(client, cost);
        }
    }

    private OperationAdmission Refuse(WorkRefusal refusal, WorkReport? report)
    {
        metrics.Count(refusal.Limit);
        log.Refused(refusal.Setting);
        report?.RetryAfter = refusal.RetryAfter;
        return refusal.Admission;
    }
}
