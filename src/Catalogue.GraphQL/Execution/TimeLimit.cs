namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Waits for an operation no longer than EngineOptions.MaxTime. On timeout, awaited resolvers are cancelled by their token and not waited
/// for. An operation that awaits nothing reads the clock itself (OperationRun.CheckTime) and needs no timer.
/// </summary>
internal static class TimeLimit
{
    public static async ValueTask<GraphQLResponse> KeepAsync(
        EngineOptions options, Func<CancellationToken, ValueTask<GraphQLResponse>> run, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(options.MaxTime, options.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var running = run(both.Token).AsTask();
        try
        {
            var response = await running.WaitAsync(both.Token);
            if (!limit.IsCancellationRequested || response.Errors.Count == 0)
                return response;
            response.Dispose();
            return Refusal(options.MaxTime);
        }
        catch (OperationCanceledException)
        {
            _ = DropAsync(running);
            cancellation.ThrowIfCancellationRequested();
            return Refusal(options.MaxTime);
        }
    }

    private static async Task DropAsync(Task<GraphQLResponse> running)
    {
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (running.IsCompletedSuccessfully)
            (await running).Dispose();
    }

    public static GraphQLError Error(TimeSpan limit) =>
        new($"The answer was not ready within {limit.TotalSeconds} seconds, the limit.", ErrorCodes.Timeout)
    {
        Extensions = new Dictionary<string, object?> { ["limit"] = "time", ["maximum"] = limit.TotalSeconds },
    };

    private static GraphQLResponse Refusal(TimeSpan limit) => GraphQLResponse.Refuse([Error(limit)], ResponseKind.TimedOut);
}
