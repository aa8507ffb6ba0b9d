using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.GraphQL.Execution;

/// <summary>The source stream of a subscription: opened once, each event of it answered by a response. Specification: §6.2.3.1.</summary>
internal static class EventStream
{
    /// <summary>The events, or the response that says why there are none.</summary>
    public static (IAsyncEnumerable<object>? Events, GraphQLResponse? Failure) Open(
        ExecutableSchema schema, ReadyOperation ready, OperationRun run, GraphQLRequest request)
    {
        var field = ready.Plan.Root.Fields[0];
        try
        {
            run.MakeState();
            return (schema.StreamOf(field.Definition)(run.ContextOf(field)), null);
        }
        catch (Exception exception)
        {
            run.Fail(field, [field.ResponseName], exception);
            return (null, GraphQLResponse.Refuse([.. run.Errors]));
        }
    }

    /// <summary>
    /// Whether there is another event; a stream that breaks is told as one more response, its last. Cancellation is a quiet end.
    /// </summary>
    public static async ValueTask<(bool More, GraphQLResponse? Broken)> NextAsync(
        IAsyncEnumerator<object> stream, ReadyOperation ready, EngineOptions options, CancellationToken cancellation)
    {
        try
        {
            return (await stream.MoveNextAsync(), null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (false, null);
        }
        catch (Exception exception)
        {
            return (false, GraphQLResponse.Refuse([FieldFailure.Of(exception, options, ready.Source, [], [])]));
        }
    }
}
