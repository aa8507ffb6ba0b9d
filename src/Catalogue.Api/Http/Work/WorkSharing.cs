using System.Globalization;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.Work;

/// <summary>
/// Charges everything that clients ask to them, and admits operations. A heavy operation of a visitor waits for a seat. What is refused, or
/// leaves while it waits, costs nothing. One of a server.
/// </summary>
internal sealed class WorkSharing
{
    private readonly RequestLimits limits;
    private readonly TimeProvider clock;
    private readonly WorkBudget? budget;
    private readonly FairQueue queue;
    private readonly WorkMetrics metrics;
    private readonly WorkLog log;
    private readonly string policy;

    // An event that found no seat looks again.
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    public WorkSharing(TransportOptions options, WorkMetrics metrics, WorkLog log)
    {
        (limits, clock, this.metrics, this.log) = (options.Limits, options.Clock, metrics, log);
        var work = limits.Work;
        budget = work.UnitsPerSecond > 0 ? new(work.UnitsPerSecond, work.Burst, options.Clock) : null;
        queue = new(work.Seats(), work.WaitingPerClient, work.Waiting, limits.Time, options.Clock);
        metrics.Watch(queue, "catalogue.work.waiting", "Operations that wait for a seat.");
        var window = budget is null ? 0 : Math.Max(1, (long)Math.Ceiling((double)work.Burst / work.UnitsPerSecond));
        policy = string.Create(CultureInfo.InvariantCulture, $"\"work\";q={work.Burst};w={window}");
        WorkerThreads.Keep(work.Seats());
    }

    /// <summary>For GraphQLRequest.Admit.</summary>
    public Func<long, CancellationToken, ValueTask<OperationAdmission>> AdmissionOf(WorkClient client, WorkReport? report) =>
        (cost, gone) => AdmitAsync(client, cost, report, gone);

    /// <summary>The same for a query that is part of a request which was charged before: having nothing left does not refuse it.</summary>
    public Func<long, CancellationToken, ValueTask<OperationAdmission>> AdmissionOfPart(WorkClient client, WorkReport? report) =>
        (cost, gone) =>
        {
            ChargeDone(client, cost);
            return SeatIfHeavyAsync(client, cost, report, gone);
        };

    /// <summary>
    /// For GraphQLRequest.AdmitEvent. An event cannot be refused: nobody would ask for it again. It waits until its client has something
    /// left and, when it is heavy, for a seat. What happens meanwhile is merged by the source of the events.
    /// </summary>
    public async ValueTask<IDisposable?> AdmitEventAsync(WorkClient client, long cost, CancellationToken gone)
    {
        if (budget is not null)
        {
            while (!budget.TrySpend(client, cost, out var balance))
                await Task.Delay(TimeSpan.FromSeconds(balance.Seconds), clock, gone);
        }

        if (client.IsSignedIn || cost < limits.Work.Heavy)
            return null;
        while (true)
        {
            if (await queue.EnterAsync(client, gone) is (_, { } seat))
                return seat;
            await Task.Delay(pause, clock, gone);
        }
    }

    /// <summary>Charges a request before it is answered; null when it may be, else why not.</summary>
    public WorkRefusal? Charge(WorkClient client, long units, WorkReport? report)
    {
        if (budget is null)
            return null;
        var isCharged = budget.TrySpend(client, units, out var balance);
        report?.Set(policy, balance);
        return isCharged ? null : Count(WorkRefusal.Spent(limits.Work, client, balance.Seconds), report);
    }

    /// <summary>Charges what is known only when it is done, however little is left.</summary>
    public void ChargeDone(WorkClient client, long units) => budget?.Spend(client, units);

    private ValueTask<OperationAdmission> AdmitAsync(WorkClient client, long cost, WorkReport? report, CancellationToken gone) =>
        Charge(client, cost, report) is { } refusal ? new(refusal.Admission) : SeatIfHeavyAsync(client, cost, report, gone);

    private ValueTask<OperationAdmission> SeatIfHeavyAsync(WorkClient client, long cost, WorkReport? report, CancellationToken gone) =>
        client.IsSignedIn || cost < limits.Work.Heavy ? default : SeatAsync(client, cost, report, gone);

    private async ValueTask<OperationAdmission> SeatAsync(WorkClient client, long cost, WorkReport? report, CancellationToken gone)
    {
        var isSeated = false;
        try
        {
            var (outcome, seat) = await queue.EnterAsync(client, gone);
            isSeated = seat is not null;
            return isSeated ? new(seat, null, default) : Count(WorkRefusal.Of(outcome, limits), report).Admission;
        }
        finally
        {
            if (!isSeated)
                budget?.Return(client, cost);
        }
    }

    private WorkRefusal Count(WorkRefusal refusal, WorkReport? report)
    {
        metrics.Count(refusal.Limit);
        log.Refused(refusal.Setting);
        report?.RetryAfter = refusal.RetryAfter;
        return refusal;
    }
}
