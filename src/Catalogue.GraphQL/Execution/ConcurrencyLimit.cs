using System.Threading.Channels;

namespace Catalogue.GraphQL.Execution;

/// <summary>Limits how many functions are awaited at a time; the others wait in order of arrival.</summary>
internal sealed class ConcurrencyLimit(int most)
{
    // A channel instead of a semaphore, because it needs no disposal.
    private readonly Channel<bool> taken = Channel.CreateBounded<bool>(most);

    /// <summary>Throws OperationCanceledException when the operation ended before a slot was free.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> function, CancellationToken cancellation)
    {
        await taken.Writer.WriteAsync(true, cancellation);
        try
        {
            return await function();
        }
        finally
        {
            taken.Reader.TryRead(out _);
        }
    }
}
