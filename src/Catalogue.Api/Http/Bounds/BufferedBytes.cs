using Catalogue.GraphQL;

namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// The bytes buffered for slow clients: answers and events until they are read, request bodies while they arrive. Above the limit the next
/// one is refused; memory that is released is returned to the system soon.
/// </summary>
internal sealed class BufferedBytes(RequestLimits limits, TimeProvider clock)
{
    private const int RetryAfter = 5;

    private readonly ClientQuota quota = new(limits.WaitingBytes, limits.WaitingBytesPerClient);
    private readonly HeapCompaction compaction = new(clock);

    /// <summary>Throws BadRequest.</summary>
    public IDisposable Take(string client, long bytes)
    {
        if (TryTake(client, bytes, out var refusal) is { } lease)
            return lease;
        throw refusal!;
    }

    /// <summary>Null, with the refusal, when there is no room.</summary>
    public IDisposable? TryTake(string client, long bytes, out BadRequest? refusal)
    {
        refusal = quota.TryTake(client, bytes) switch
        {
            ClientQuota.Verdict.Taken => null,
            ClientQuota.Verdict.ClientLimitReached => Refused(
                StatusCodes.Status429TooManyRequests,
                $"More than {quota.PerClient} bytes would wait for your address: read the answers that are there, or ask for less.",
                "waitingBytesPerClient",
                quota.PerClient),
            _ => Refused(
                StatusCodes.Status503ServiceUnavailable,
                $"More than {quota.InAll} bytes would wait for clients: try again later.",
                "waitingBytes",
                quota.InAll),
        };
        if (refusal is not null)
            return null;
        compaction.Increased(quota.Taken);
        return new Lease(this, new QuotaLease(quota, client, bytes));
    }

    /// <summary>Takes ownership of a response and returns it with its reservation; without room, a refusal in its place.</summary>
    public (GraphQLResponse Response, IDisposable? Room) Admit(string client, GraphQLResponse response)
    {
        if (TryTake(client, response.Json.Length, out var refusal) is { } room)
            return (response, room);
        response.Dispose();
        return (GraphQLResponse.Refuse([refusal!.Error]), null);
    }

    private static BadRequest Refused(int status, string message, string limit, long most) =>
        BadRequest.Beyond(status, message, limit, most, retryAfter: RetryAfter);

    private sealed class Lease(BufferedBytes all, QuotaLease lease) : IDisposable
    {
        public void Dispose()
        {
            lease.Dispose();
            all.compaction.Decreased(all.quota.Taken);
        }
    }
}
