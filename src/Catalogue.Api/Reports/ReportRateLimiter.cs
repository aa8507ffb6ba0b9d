using System.Globalization;
using System.Threading.RateLimiting;
using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Reports;

/// <summary>
/// The rate limiter of problem reports. Many reports slow everyone down but exclude nobody: when the whole server gets many reports, or one
/// offer has many open ones, each client may still send one per window instead of several.
/// </summary>
internal sealed class ReportRateLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> ofClient;
    private readonly PartitionedRateLimiter<string> ofClientWhenCrowded;
    private readonly PartitionedRateLimiter<(string, Guid)> ofClientAndOffer;
    private readonly SlidingWindowRateLimiter ofAll;
    private readonly ReportLimits limits;

    public ReportRateLimiter(ReportLimits limits)
    {
        this.limits = limits;
        ofAll = new(Window(limits.InAll));
        ofClient = PerKey<string>(limits.PerClient);
        ofClientWhenCrowded = PerKey<string>(1);
        ofClientAndOffer = PerKey<(string, Guid)>(1);
    }

    /// <summary>Counts a report by a client; an error when it is one too many.</summary>
    public Finding? Refuse(string client)
    {
        using var one = ofClient.AttemptAcquire(client);
        if (!one.IsAcquired)
            return TooSoon;
        using var whole = ofAll.AttemptAcquire();
        using var crowded = ofClientWhenCrowded.AttemptAcquire(client);
        return whole.IsAcquired || crowded.IsAcquired ? null : TooSoon;
    }

    /// <summary>Counts a report about an offer that has many open ones.</summary>
    public Finding? Refuse(string client, Guid offer)
    {
        using var one = ofClientAndOffer.AttemptAcquire((client, offer));
        return one.IsAcquired ? null : TooSoon;
    }

    public void Dispose()
    {
        ofClient.Dispose();
        ofClientWhenCrowded.Dispose();
        ofClientAndOffer.Dispose();
        ofAll.Dispose();
    }

    private Finding TooSoon
    {
        get
        {
            var minutes = (int)Math.Max(1, Math.Ceiling(limits.Window.TotalMinutes));
            var number = minutes.ToString(CultureInfo.InvariantCulture);
            var isOne = minutes == 1;
            return new(
                "", "TOO_MANY_REPORTS",
                LocalizedText.InDutchAndEnglish(
                    $"Vanuit jouw netwerk kwamen net veel meldingen: probeer het over {number} {(isOne ? "minuut" : "minuten")} opnieuw.",
                    $"Much was reported from your network just now: try again in {number} {(isOne ? "minute" : "minutes")}."),
                FindingSeverity.Error);
        }
    }

    private PartitionedRateLimiter<T> PerKey<T>(int permits)
        where T : notnull =>
            PartitionedRateLimiter.Create<T, T>(key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => Window(permits)));

    private SlidingWindowRateLimiterOptions Window(int permits) =>
        new() { PermitLimit = permits, Window = limits.Window, SegmentsPerWindow = 6, QueueLimit = 0 };
}

/// <summary>Configured under "Limits:Reports".</summary>
internal sealed record ReportLimits
{
    /// <summary>Per IPv4 address, or per IPv6 /64 network.</summary>
    public int PerClient { get; init; } = 5;

    /// <summary>When all clients together exceed this, each may still send one.</summary>
    public int InAll { get; init; } = 200;

    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(10);
}
