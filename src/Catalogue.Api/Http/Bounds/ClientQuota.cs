namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// A resource shared by all clients, with a limit in total and per client, so that no client takes what others need. Thread-safe.
/// </summary>
internal sealed class ClientQuota(long inAll, long perClient)
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, long> byClient = [];
    private long taken;

    public enum Verdict
    {
        Taken,

        /// <summary>The client has reached its own limit.</summary>
        ClientLimitReached,

        /// <summary>The limit in total is reached.</summary>
        TotalLimitReached,
    }

    public long InAll => inAll;

    public long PerClient => perClient;

    /// <summary>The amount in use, in total.</summary>
    public long Taken => Volatile.Read(ref taken);

    /// <summary>A null client has no limit of its own: its use only counts in total.</summary>
    public Verdict TryTake(string? client, long amount)
    {
        lock (changing)
        {
            var own = client is null ? 0 : byClient.GetValueOrDefault(client) + amount;
            if (own > perClient)
                return Verdict.ClientLimitReached;
            if (taken + amount > inAll)
                return Verdict.TotalLimitReached;
            if (client is not null)
                byClient[client] = own;
            taken += amount;
            return Verdict.Taken;
        }
    }

    public void Return(string? client, long amount)
    {
        lock (changing)
        {
            taken -= amount;
            if (client is not null && (byClient[client] -= amount) == 0)
                byClient.Remove(client);
        }
    }
}
