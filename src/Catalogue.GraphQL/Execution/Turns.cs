using System.Threading.Channels;

namespace Catalogue.GraphQL.Execution;

/// <summary>Limits how many functions are awaited at a time; the others wait in order of arrival.</summary>
internal sealed class Turns(int most)
{
    // A channel instead of a semaphore: hardly any operation awaits anything, and a channel needs no disposal.
    private Channel<bool>? taken;

    /// <summary>Throws OperationCanceledException when the operation ended before a slot was free.</summary>
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
