using System.Diagnostics.Metrics;
using Catalogue.Api.Http.Answers;

namespace Catalogue.Api.Http.Work;

/// <summary>What was refused its share, and what waits for its turn: docs/operations.md. One of a server.</summary>
internal sealed class WorkMetrics
{
    private readonly Meter meter;
    private readonly Counter<long> refused;

    public WorkMetrics(IMeterFactory meters)
    {
        meter = meters.Create(AnswerMetrics.Meter);
        refused = meter.CreateCounter<long>("catalogue.work.refused", "{operation}", "Operations that were not run, by limit.");
    }

    /// <summary>Tells how many wait in a queue, under this name.</summary>
    public void Watch(FairQueue queue, string name, string description) =>
        meter.CreateObservableUpDownCounter(name, () => queue.Waiting, "{operation}", description);

    public void Count(string limit) => refused.Add(1, new KeyValuePair<string, object?>("limit", limit));
}
