namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// Limits how many of a kind (connections, operations) are open at once, in total and per client; one above the limit is refused before it
/// costs anything. Limit and inAllLimit are the names of the two settings in the refusal's message.
/// </summary>
internal sealed class Seats(Shares shares, string kind, string limit, string inAllLimit)
{
    /// <summary>Seconds that a refused client should wait before a retry.</summary>
    private const int RetryAfter = 10;

    public static Seats ForConnections(StreamLimits limits, string kind) =>
        new(new Shares(limits.Connections, limits.ConnectionsPerClient), kind, "connectionsPerClient", "connections");

    public static Seats ForOperations(StreamLimits limits, string kind) =>
        new(new Shares(limits.OperationsInAll, limits.OperationsPerClient), kind, "operationsPerClient", "operationsInAll");

    /// <summary>Takes a slot, which is released on Dispose. Throws BadRequest.</summary>
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
