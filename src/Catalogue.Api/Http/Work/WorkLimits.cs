namespace Catalogue.Api.Http.Work;

/// <summary>
/// How the work of the server is shared among clients, configured under "Limits:Work". A unit is one of the cost of an operation: about a
/// microsecond of a processor at 200,000 offers, less with fewer.
/// </summary>
internal sealed record WorkLimits
{
    /// <summary>Units that one client may spend a second, in the long run; 0 is without bound.</summary>
    public long UnitsPerSecond { get; init; } = 500_000;

    /// <summary>Units that one client may spend at once, after it was idle.</summary>
    public long Burst { get; init; } = 10_000_000;

    /// <summary>The least units of an operation that needs a seat when nobody is signed in.</summary>
    public long Heavy { get; init; } = 2_000;

    /// <summary>The number of seats; 0 is as many as processors, at least two.</summary>
    public int AtOnce { get; init; }

    /// <summary>Operations of one client that may wait for a seat.</summary>
    public int WaitingPerClient { get; init; } = 64;

    /// <summary>Operations of all clients that may wait for a seat.</summary>
    public int Waiting { get; init; } = 1_000;

    /// <summary>
    /// Uses of the database by all who are not signed in; 0 is half of the connections that the server may have. More wait as for a seat.
    /// </summary>
    public int DatabaseAtOnce { get; init; }

    public int Seats() => AtOnce > 0 ? AtOnce : Math.Max(2, Environment.ProcessorCount);
}
