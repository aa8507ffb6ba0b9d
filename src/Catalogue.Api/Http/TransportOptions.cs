namespace Catalogue.Api.Http;

/// <summary>How one engine is served over HTTP; what a client may be allowed or not is configured under "GraphQL".</summary>
internal sealed record TransportOptions
{
    public RequestLimits Limits { get; init; } = new();

    /// <summary>What time-outs are measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
