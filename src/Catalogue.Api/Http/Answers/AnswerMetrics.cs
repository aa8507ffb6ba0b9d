using System.Diagnostics.Metrics;

namespace Catalogue.Api.Http.Answers;

/// <summary>How requests for shared answers were answered, and what the cache holds: docs/operations.md.</summary>
internal sealed class AnswerMetrics
{
    /// <summary>The meter of this program.</summary>
    public const string Meter = "Catalogue";

    private readonly Counter<long> requests;

    public AnswerMetrics(IMeterFactory meters, AnswerCache? cache)
    {
        var meter = meters.Create(Meter);
        requests = meter.CreateCounter<long>(
            "catalogue.answers.requests", "{request}", "Requests for answers that everybody gets, by outcome.");
        meter.CreateObservableUpDownCounter("catalogue.answers.bytes", () => cache?.Held ?? 0, "By", "Memory of the answers kept.");
        meter.CreateObservableUpDownCounter("catalogue.answers.count", () => cache?.Count ?? 0, "{answer}", "Answers kept.");
    }

    public void Count(AnswerOutcome outcome) => requests.Add(1, new KeyValuePair<string, object?>("outcome", NameOf(outcome)));

    private static string NameOf(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.Hit => "hit",
        AnswerOutcome.Shared => "shared",
        AnswerOutcome.NotModified => "not_modified",
        _ => "miss",
    };
}

/// <summary>
/// Hit: it was kept. Shared: another request for it was being computed. NotModified: the client has it. Miss: it was computed.
/// </summary>
internal enum AnswerOutcome
{
    Hit,
    Shared,
    NotModified,
    Miss,
}
