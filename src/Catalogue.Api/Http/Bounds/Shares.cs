namespace Catalogue.Api.Http.Bounds;

/// <summary>
/// Of something that all clients share: so much in all, and so much for one client, so that no client takes what others need. Safe for many
/// threads.
/// </summary>
internal sealed class Shares(long inAll, long perClient)
{
    private readonly Lock changing = new();
    private readonly Dictionary<string, long> byClient = [];
    private long taken;

    public enum Verdict
    {
        Taken,

        /// <summary>The client has its share.</summary>
        ClientHasAll,

        /// <summary>All clients together have everything.</summary>
        NothingLeft,
    }

    public long InAll => inAll;

    public long PerClient => perClient;

    /// <summary>What is taken, by all together.</summary>
    public long Taken => Volatile.Read(ref taken);

    /// <summary>Null is a client that has no share of its own: what it takes counts for all alone.</summary>
    public Verdict TryTake(string? client, long amount)
    {
        lock (changing)
        {
            var own = client is null ? 0 : byClient.GetValueOrDefault(client) + amount;
            if (own > perClient)
                return Verdict.ClientHasAll;
            if (taken + amount > inAll)
                return Verdict.NothingLeft;
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
