namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Batches the calls of one field: while one batch is awaited, further objects are collected, and they form the next batch.
/// </summary>
internal sealed class Gathering<TSource, TResult>(Func<IReadOnlyList<TSource>, Task<IReadOnlyList<TResult>>> resolve)
{
    private readonly Lock sync = new();
    private List<TSource> waiting = [];
    private Task<IReadOnlyList<TResult>>? next;
    private Task last = Task.CompletedTask;

    public async Task<TResult> AskAsync(TSource source)
    {
        Task<IReadOnlyList<TResult>> asked;
        int place;
        lock (sync)
        {
            place = waiting.Count;
            waiting.Add(source);
            last = asked = next ??= AskAfterAsync(last);
        }

        return (await asked)[place];
    }

    private async Task<IReadOnlyList<TResult>> AskAfterAsync(Task before)
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
