namespace Catalogue.Api.Http;

/// <summary>Limits on long-lived connections, separately for WebSockets and event streams.</summary>
internal sealed record StreamLimits
{
    /// <summary>Open connections of this kind.</summary>
    public int Connections { get; init; } = 5_000;

    /// <summary>Connections for one client, which may be a school of a thousand pupils.</summary>
    public int ConnectionsPerClient { get; init; } = 1_250;

    /// <summary>Operations running at once on one connection.</summary>
    public int Operations { get; init; } = 100;

    /// <summary>Operations on all connections of this kind.</summary>
    public int OperationsInAll { get; init; } = 10_000;

    /// <summary>Operations on all connections of one client.</summary>
    public int OperationsPerClient { get; init; } = 2_500;

    /// <summary>The size of a client's message in bytes; WebSockets only.</summary>
    public int MessageBytes { get; init; } = 65_536;

    /// <summary>The length of the queue of messages to a client.</summary>
    public int WaitingMessages { get; init; } = 16;

    /// <summary>The timeout for a client to read a message.</summary>
    public TimeSpan SendTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The timeout for a WebSocket to send connection_init after connecting, and for a reserved event stream to be opened.
    /// </summary>
    public TimeSpan OpeningTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The timeout for a client to answer a close frame.</summary>
    public TimeSpan ClosingTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The interval of keep-alives on an idle connection, so that proxies keep it open and a lost client is noticed.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);
}
