using System.Collections.Immutable;

namespace Catalogue.Api.Http;

/// <summary>How one engine is served over HTTP. What clients may do is configured under "GraphQL", figures under "Limits".</summary>
internal sealed record TransportOptions
{
    public RequestLimits Limits { get; init; } = new();

    /// <summary>Whether a body may be an array of requests.</summary>
    public bool Batching { get; init; }

    /// <summary>Whether clients may store documents under their hash. Not available with OnlyTrustedDocuments.</summary>
    public bool AutomaticPersistedQueries { get; init; } = true;

    /// <summary>Whether only TrustedDocuments are run, referred to by "documentId" or sent in full.</summary>
    public bool OnlyTrustedDocuments { get; init; }

    /// <summary>How long a cache may serve a GET answer without revalidating it; 0 means never.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after that a cache may serve it while it revalidates it; 0 means never. Source: RFC 5861 §3.</summary>
    public TimeSpan StaleWhileRevalidate { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after MaxAge a cache may serve it when this server fails; 0 means never. Source: RFC 5861 §4.</summary>
    public TimeSpan StaleIfError { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The texts of the documents known from the start.</summary>
    public ImmutableArray<string> TrustedDocuments { get; init; } = [];

    /// <summary>The clock that timeouts are measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
