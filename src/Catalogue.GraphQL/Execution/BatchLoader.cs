namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Batches the calls of one field: while one batch is awaited, further objects are collected, and they form the next batch.
/// </summary>
internal sealed class BatchLoader<TSource, TResult>(Func<IReadOnlyList<TSource>, Task<IReadOnlyList<TResult>>> resolve)
{
    private readonly Lock sync = new();
    private List<TSource> waiting = [];
    private Task<IReadOnlyList<TResult>>? next;
    private Task last = Task.CompletedTask;

    public async Task<TResult> LoadAsync(TSource source)
    {
        Task<IReadOnlyList<TResult>> loading;
        int place;
        lock (sync)
        {
            place = waiting.Count;
            waiting.Add(source);
            last = loading = next ??= LoadAfterAsync(last);
        }

        return (await loading)[place];
    }

    private async Task<IReadOnlyList<TResult>> LoadAfterAsync(Task before)
    {
        // While this waits, the walk that reached the first object reaches the others too.
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        List<TSource> sources;
        lock (sync)
        {
            (sources, waiting, next) = (waiting, [], null);
        }

        var results = await resolve(sources);
        return results.Count == sources.Count
            ? results
            : throw new InvalidOperationException($"Of {sources.Count} objects {results.Count} results were given.");
    }
}
