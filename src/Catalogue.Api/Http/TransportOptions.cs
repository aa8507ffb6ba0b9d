using System.Collections.Immutable;

namespace Catalogue.Api.Http;

/// <summary>
/// How one engine is served over HTTP; what a client may be allowed or not is configured under "GraphQL", figures under "Limits".
/// </summary>
internal sealed record TransportOptions
{
    public RequestLimits Limits { get; init; } = new();

    /// <summary>Whether a body may be an array of requests.</summary>
    public bool Batching { get; init; }

    /// <summary>Whether a client may have its documents remembered by their hash. Not with OnlyTrustedDocuments.</summary>
    public bool AutomaticPersistedQueries { get; init; } = true;

    /// <summary>Whether nothing is run but TrustedDocuments, named by "documentId" or sent whole.</summary>
    public bool OnlyTrustedDocuments { get; init; }

    /// <summary>How long a cache may give an answer by GET without asking whether it is still the same; 0 for never.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The texts of the documents that are known from the start.</summary>
    public ImmutableArray<string> TrustedDocuments { get; init; } = [];

    /// <summary>What time-outs are measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
