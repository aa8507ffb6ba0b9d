namespace Catalogue.Api.Http.Bounds;

/// <summary>A client's part of a shared resource; released on Dispose.</summary>
internal sealed class QuotaLease(ClientQuota quota, string? client, long amount) : IDisposable
{
    private int left;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref left, 1) == 0)
            quota.Return(client, amount);
    }
}
