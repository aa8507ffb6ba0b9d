namespace Catalogue.Api.Http;

/// <summary>What connections that stay open may hold, each kind by itself: WebSockets, and event streams.</summary>
internal sealed record StreamLimits
{
    /// <summary>Connections of this kind that the server has at once.</summary>
    public int Connections { get; init; } = 5_000;

    /// <summary>The same of one client, who may be a school of a thousand pupils.</summary>
    public int ConnectionsPerClient { get; init; } = 1_250;

    /// <summary>Operations that run at once on one connection.</summary>
    public int Operations { get; init; } = 100;

    /// <summary>The same on all connections of the kind.</summary>
    public int OperationsInAll { get; init; } = 10_000;

    /// <summary>The same on those of one client.</summary>
    public int OperationsPerClient { get; init; } = 2_500;

    /// <summary>A message of a client, in bytes; of a WebSocket only.</summary>
    public int MessageBytes { get; init; } = 65_536;

    /// <summary>Messages that wait until the client reads.</summary>
    public int WaitingMessages { get; init; } = 16;

    /// <summary>How long a client may leave a message unread.</summary>
    public TimeSpan SendTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after connecting a WebSocket has to send connection_init, or a reserved event stream has to be opened.</summary>
    public TimeSpan OpeningTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a client has to answer a close.</summary>
    public TimeSpan ClosingTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often something is sent on an idle connection, so that no proxy gives it up and a lost client is noticed.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);
}
