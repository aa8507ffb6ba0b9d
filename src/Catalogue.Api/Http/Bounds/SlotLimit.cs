namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// Limits how many of a kind (connections, operations) are open at once, in total and per client; one above the limit is refused before it
/// costs anything. Limit and inAllLimit are the names of the two settings in the refusal's message.
/// </summary>
internal sealed class SlotLimit(ClientQuota quota, string kind, string limit, string inAllLimit)
{
    /// <summary>Seconds that a refused client should wait before a retry.</summary>
    private const int RetryAfter = 10;

    public static SlotLimit ForConnections(StreamLimits limits, string kind) =>
        new(new ClientQuota(limits.Connections, limits.ConnectionsPerClient), kind, "connectionsPerClient", "connections");

    public static SlotLimit ForOperations(StreamLimits limits, string kind) =>
        new(new ClientQuota(limits.OperationsInAll, limits.OperationsPerClient), kind, "operationsPerClient", "operationsInAll");

    /// <summary>Takes a slot, which is released on Dispose. Throws BadRequest.</summary>
    public IDisposable Take(string? client) => quota.TryTake(client, 1) switch
    {
        ClientQuota.Verdict.Taken => new QuotaLease(quota, client, 1),
        ClientQuota.Verdict.ClientLimitReached => throw Refused(
            StatusCodes.Status429TooManyRequests,
            $"Your address has {quota.PerClient} {kind} open, the most that one may: close some, or try again later.",
            limit,
            quota.PerClient),
        _ => throw Refused(
            StatusCodes.Status503ServiceUnavailable,
            $"The server has {quota.InAll} {kind} open, the most it takes: try again later.",
            inAllLimit,
            quota.InAll),
    };

    private static BadRequest Refused(int status, string message, string limit, long most) =>
        BadRequest.Beyond(status, message, limit, most, retryAfter: RetryAfter);
}
