using System.Threading.RateLimiting;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Reports;

/// <summary>How often problems may be reported: from one network, and from all together at this server.</summary>
internal sealed class ReportPace : IDisposable
{
    private readonly PartitionedRateLimiter<string> ofClient;
    private readonly SlidingWindowRateLimiter ofAll;
    private readonly ReportLimits limits;

    public ReportPace(ReportLimits limits)
    {
        this.limits = limits;
        ofAll = new(Window(limits.InAll));
        ofClient = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetSlidingWindowLimiter(client, _ => Window(limits.PerClient)));
    }

    /// <summary>Counts one more. Throws FieldException beyond a limit.</summary>
    public void Admit(string client)
    {
        using var one = ofClient.AttemptAcquire(client);
        if (!one.IsAcquired)
            throw Beyond("reportsPerClient", limits.PerClient);
        using var whole = ofAll.AttemptAcquire();
        if (!whole.IsAcquired)
            throw Beyond("reportsInAll", limits.InAll);
    }

    public void Dispose()
    {
        ofClient.Dispose();
        ofAll.Dispose();
    }

    private SlidingWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = limits.Window, SegmentsPerWindow = 6, QueueLimit = 0 };

    private FieldException Beyond(string limit, int maximum) => new(
        $"Within {limits.Window.TotalMinutes:0} minutes no more than {maximum} problems can be reported: try again later.",
        ErrorCodes.LimitExceeded,
        new Dictionary<string, object?> { ["limit"] = limit, ["maximum"] = maximum });
}

/// <summary>Configured under "Limits:Reports".</summary>
internal sealed record ReportLimits
{
    /// <summary>From one IPv4 address, or one IPv6 network of 64 bits.</summary>
    public int PerClient { get; init; } = 5;

    public int InAll { get; init; } = 200;

    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(10);
}
