using Catalogue.GraphQL;

namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// The bytes buffered for slow clients: answers and events until they are read, request bodies while they arrive. Above the limit the next
/// one is refused; memory that is released is returned to the system soon.
/// </summary>
internal sealed class WaitingBytes(RequestLimits limits, TimeProvider clock)
{
    private const int RetryAfter = 5;

    private readonly Shares shares = new(limits.WaitingBytes, limits.WaitingBytesPerClient);
    private readonly MemoryReturn memory = new(clock);

    /// <summary>Throws BadRequest.</summary>
    public IDisposable Take(string client, long bytes)
    {
        if (TryTake(client, bytes, out var refusal) is { } share)
            return share;
        throw refusal!;
    }

    /// <summary>Null, with the refusal, when there is no room.</summary>
    public IDisposable? TryTake(string client, long bytes, out BadRequest? refusal)
    {
        refusal = shares.TryTake(client, bytes) switch
        {
            Shares.Verdict.Taken => null,
            Shares.Verdict.ClientHasAll => Refused(
                StatusCodes.Status429TooManyRequests,
                $"More than {shares.PerClient} bytes would wait for your address: read the answers that are there, or ask for less.",
                "waitingBytesPerClient",
                shares.PerClient),
            _ => Refused(
                StatusCodes.Status503ServiceUnavailable,
                $"More than {shares.InAll} bytes would wait for clients: try again later.",
                "waitingBytes",
                shares.InAll),
        };
        if (refusal is not null)
            return null;
        memory.Rose(shares.Taken);
        return new Held(this, new Share(shares, client, bytes));
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

    private sealed class Held(WaitingBytes all, Share share) : IDisposable
    {
        public void Dispose()
        {
            share.Dispose();
            all.memory.Fell(all.shares.Taken);
        }
    }
}
