namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// How many of a kind (connections, operations) there may be at once, of all clients and of one: the next is refused before it costs
/// anything. Limit is the name of the setting for one client, inAllLimit of that for all, in a message to who is refused.
/// </summary>
internal sealed class Seats(Shares shares, string kind, string limit, string inAllLimit)
{
    /// <summary>How long a client that was refused waits before it tries again, in seconds.</summary>
    private const int RetryAfter = 10;

    public static Seats ForConnections(StreamLimits limits, string kind) =>
        new(new Shares(limits.Connections, limits.ConnectionsPerClient), kind, "connectionsPerClient", "connections");

    public static Seats ForOperations(StreamLimits limits, string kind) =>
        new(new Shares(limits.OperationsInAll, limits.OperationsPerClient), kind, "operationsPerClient", "operationsInAll");

    /// <summary>Gives a place that is free again once it is disposed of. Throws BadRequest.</summary>
    public IDisposable Take(string? client) => shares.TryTake(client, 1) switch
    {
        Shares.Verdict.Taken => new Share(shares, client, 1),
        Shares.Verdict.ClientHasAll => throw Refused(
            StatusCodes.Status429TooManyRequests,
            $"Your address has {shares.PerClient} {kind} open, the most that one may: close some, or try again later.",
            limit,
            shares.PerClient),
        _ => throw Refused(
            StatusCodes.Status503ServiceUnavailable,
            $"The server has {shares.InAll} {kind} open, the most it takes: try again later.",
            inAllLimit,
            shares.InAll),
    };

    private static BadRequest Refused(int status, string message, string limit, long most) =>
        BadRequest.Beyond(status, message, limit, most, retryAfter: RetryAfter);
}
