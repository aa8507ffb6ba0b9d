using System.Buffers;
using System.Diagnostics.Metrics;
using Catalogue.GraphQL;

namespace Catalogue.Api.Http.Answers;

/// <summary>What one endpoint needs to give answers again. Shared is null when none are kept.</summary>
internal sealed record AnswerSetup(AnswerCaching Caching, AnswerReplay Replay, SharedAnswers? Shared)
{
    public static AnswerSetup Make(string path, Engine engine, TransportOptions options, AnswerVersion version, IMeterFactory meters)
    {
        var counts = new FrequencySketch();
        var cache = options.Limits.KeptAnswerBytes > 0 ? new AnswerCache(options.Limits.KeptAnswerBytes, counts) : null;
        var metrics = new AnswerMetrics(meters, cache);
        var caching = new AnswerCaching(options, version);
        return new(
            caching,
            new AnswerReplay(path, caching, cache, counts, metrics),
            cache is null ? null : new SharedAnswers(engine, version, cache, counts, metrics));
    }

    /// <summary>The key of a request as it was sent; null when no answers are kept.</summary>
    public AnswerKey? KeyOf(HttpContext context, ReadOnlyMemory<byte>? body)
    {
        if (Shared is null)
            return null;
        return body is { } bytes
            ? AnswerKey.OfBody(new ReadOnlySequence<byte>(bytes))
            : AnswerKey.OfAddress(AddressLimit.AddressOf(context));
    }
}
