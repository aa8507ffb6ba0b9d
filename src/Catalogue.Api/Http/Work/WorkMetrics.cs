using System.Diagnostics.Metrics;
using Catalogue.Api.Http.Answers;

namespace Catalogue.Api.Http.Work;

/// <summary>Operations that were refused their share, and those that wait for a seat: docs/operations.md.</summary>
internal sealed class WorkMetrics
{
    private readonly Counter<long> refused;

    /// <summary>Waiting is the name of the metric for those in the queue.</summary>
    public WorkMetrics(IMeterFactory meters, FairQueue queue, string waiting, string description)
    {
        var meter = meters.Create(AnswerMetrics.Meter);
        refused = meter.CreateCounter<long>("catalogue.work.refused", "{operation}", "Operations that were not run, by limit.");
        meter.CreateObservableUpDownCounter(waiting, () => queue.Waiting, "{operation}", description);
    }

    public void Count(string limit) => refused.Add(1, new KeyValuePair<string, object?>("limit", limit));
}
