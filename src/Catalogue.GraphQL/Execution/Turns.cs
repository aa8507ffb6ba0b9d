using System.Threading.Channels;

namespace Catalogue.GraphQL.Execution;

/// <summary>Has so many functions awaited at a time; the others in the order in which they came.</summary>
internal sealed class Turns(int most)
{
    // A channel and no semaphore: of the many operations nearly none awaits anything, and a channel needs no disposal.
    private Channel<bool>? taken;

    /// <summary>Throws OperationCanceledException when the turn did not come before the operation ended.</summary>
    public async Task<T> TakeAsync<T>(Func<Task<T>> function, CancellationToken cancellation)
    {
        var places = LazyInitializer.EnsureInitialized(ref taken, () => Channel.CreateBounded<bool>(most));
        await places.Writer.WriteAsync(true, cancellation);
        try
        {
            return await function();
        }
        finally
        {
            places.Reader.TryRead(out _);
        }
    }
}
