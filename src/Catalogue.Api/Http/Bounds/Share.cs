namespace Catalogue.Api.Http.Bounds;

/// <summary>What a client took of what is shared; it is returned once this is disposed of.</summary>
internal sealed class Share(Shares shares, string? client, long amount) : IDisposable
{
    private int left;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref left, 1) == 0)
            shares.Return(client, amount);
    }
}
