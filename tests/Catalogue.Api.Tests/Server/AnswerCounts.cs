using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Catalogue.Api.Http.Answers;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Api.Tests.Server;

/// <summary>What one server's metrics say of its answers.</summary>
internal sealed class AnswerCounts : IDisposable
{
    private readonly ConcurrentDictionary<string, long> counts = new();
    private readonly MeterListener listener = new();

    /// <summary>Services are those of the server.</summary>
    public AnswerCounts(IServiceProvider services)
    {
        var ofThis = services.GetRequiredService<IMeterFactory>().Create(AnswerMetrics.Meter);
        listener.InstrumentPublished = (instrument, told) =>
        {
            if (ReferenceEquals(instrument.Meter, ofThis))
                told.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (instrument is Counter<long>)
                counts.AddOrUpdate((string)tags[0].Value!, value, (_, before) => before + value);
            else
                counts[instrument.Name] = value;
        });
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => counts[instrument.Name] = value);
        listener.Start();
    }

    public long Hits => counts.GetValueOrDefault("hit");

    public long Misses => counts.GetValueOrDefault("miss");

    public long Shared => counts.GetValueOrDefault("shared");

    public long NotModified => counts.GetValueOrDefault("not_modified");

    /// <summary>Operations that were not run because of the limit.</summary>
    public long Refused(string limit) => counts.GetValueOrDefault(limit);

    /// <summary>Operations that wait for a seat.</summary>
    public long Waiting => Observed("catalogue.work.waiting");

    public long Bytes => Observed("catalogue.answers.bytes");

    public long Kept => Observed("catalogue.answers.count");

    public void Dispose() => listener.Dispose();

    private long Observed(string name)
    {
        listener.RecordObservableInstruments();
        return counts.GetValueOrDefault(name);
    }
}
