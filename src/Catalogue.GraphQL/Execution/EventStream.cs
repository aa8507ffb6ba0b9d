using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The source stream of a subscription: opened once, and each of its events is answered by one response. Specification: §6.2.3.1.
/// </summary>
internal static class EventStream
{
    /// <summary>The source stream, or the error response when it could not be opened.</summary>
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
    /// Moves to the next event. When the stream throws, the error becomes one last response; cancellation ends the stream without one.
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
