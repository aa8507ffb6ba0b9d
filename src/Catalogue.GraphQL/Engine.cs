using System.Runtime.CompilerServices;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.Execution.Writing;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL;

/// <summary>
/// Answers requests in stages: source, document, valid document, operation, variables, selection, response. Each stage can refuse the
/// request. A text seen before skips parsing and validation: only its variables are coerced and it is executed. Specification: §6.
/// </summary>
public sealed class Engine(ExecutableSchema schema, EngineOptions options)
{
    private readonly RequestPreparation preparation = new(schema, options);

    public ExecutableSchema Schema => schema;

    /// <summary>
    /// Runs a query or a mutation; a subscription is refused. Throws only when it is cancelled; the caller disposes of the response.
    /// </summary>
    public async ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        var (prepared, refused) = Prepare(request);
        return prepared is null ? refused! : await ExecuteAsync(prepared, cancellation);
    }

    /// <summary>
    /// The stages before execution, of which each can refuse the request. Exactly one of the two: the request that can run, or the response
    /// that refuses it.
    /// </summary>
    public (PreparedRequest? Prepared, GraphQLResponse? Refused) Prepare(GraphQLRequest request)
    {
        var (ready, refused) = preparation.Prepare(request);
        if (ready is null)
            return (null, refused);
        return ready.Definition.Operation == OperationType.Subscription
            || (request.OnlyQueries && ready.Definition.Operation != OperationType.Query)
            ? (null, NotAllowed(ready))
            : (new PreparedRequest(ready, request), null);
    }

    /// <summary>Runs a prepared request. Throws only when it is cancelled; the caller disposes of the response.</summary>
    public ValueTask<GraphQLResponse> ExecuteAsync(PreparedRequest prepared, CancellationToken cancellation = default) =>
        RunAsync(prepared.Ready, prepared.Ready.Plan.Root, Root.Value, prepared.Request, cancellation);

    /// <summary>
    /// Runs any operation. A query, a mutation or a refusal gives one response; a subscription gives one for each event, until its stream
    /// ends or the token is cancelled. The caller disposes of each response. Specification: §6.2.3.
    /// </summary>
    public async IAsyncEnumerable<GraphQLResponse> StreamAsync(
        GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (ready, refused) = preparation.Prepare(request);
        if (ready is null)
        {
            yield return refused!;
            yield break;
        }

        if (ready.Definition.Operation != OperationType.Subscription)
        {
            yield return request.OnlyQueries && ready.Definition.Operation == OperationType.Mutation
                ? NotAllowed(ready)
                : await RunAsync(ready, ready.Plan.Root, Root.Value, request, cancellation);
            yield break;
        }

        var run = MakeRun(ready, request, cancellation);
        if (PlanCost.Of(ready.Plan, run) is var cost && cost > options.MaxCost)
        {
            yield return GraphQLResponse.Refuse([PlanCost.Refusal(cost, options.MaxCost, ready)]);
            yield break;
        }

        var (events, failure) = EventStream.Open(schema, ready, run, request);
        if (events is null)
        {
            yield return failure!;
            yield break;
        }

        await using var stream = events.GetAsyncEnumerator(cancellation);
        while (await EventStream.NextAsync(stream, ready, options, cancellation) is var (more, broken) && (more || broken is not null))
        {
            if (broken is not null)
            {
                yield return broken;
                yield break;
            }

            yield return await RunAsync(ready, ready.Plan.Root, stream.Current, request, cancellation);
        }
    }

    private static GraphQLResponse NotAllowed(ReadyOperation ready)
    {
        var message = ready.Definition.Operation == OperationType.Subscription
            ? "Subscriptions need a WebSocket or an event stream."
            : "A GET can only run a query: send a mutation by POST.";
        return GraphQLResponse.Refuse(
            [GraphQLError.At(message, ErrorCodes.OperationNotAllowed, ready.Source, ready.Definition)], ResponseKind.OperationNotAllowed);
    }

    private OperationRun MakeRun(ReadyOperation ready, GraphQLRequest request, CancellationToken cancellation) =>
        new(schema.Schema, ready, options, cancellation) { CreateState = request.CreateState };

    private ValueTask<GraphQLResponse> RunAsync(
        ReadyOperation ready, SelectionPlan plan, object source, GraphQLRequest request, CancellationToken cancellation) =>
        plan.IsAsync
            ? RunInTimeAsync(ready, plan, source, request, cancellation)
            : RunWholeAsync(ready, plan, source, request, cancellation);

    private ValueTask<GraphQLResponse> RunInTimeAsync(
        ReadyOperation ready, SelectionPlan plan, object source, GraphQLRequest request, CancellationToken cancellation) =>
        TimeLimit.KeepAsync(options, token => RunWholeAsync(ready, plan, source, request, token), cancellation);

    private async ValueTask<GraphQLResponse> RunWholeAsync(
        ReadyOperation ready, SelectionPlan plan, object source, GraphQLRequest request, CancellationToken cancellation)
    {
        var run = MakeRun(ready, request, cancellation);
        var cost = PlanCost.Of(ready.Plan, run);
        if (cost > options.MaxCost)
            return GraphQLResponse.Refuse([PlanCost.Refusal(cost, options.MaxCost, ready)]);
        try
        {
            run.MakeState();
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return GraphQLResponse.Refuse([FieldFailure.Of(exception, options, ready.Source, [], [])]);
        }

        var branch = new Branch(run);
        try
        {
            await WriteDataAsync(ready, plan, source, branch);
            return GraphQLResponse.Finish(branch.Json, run, request.ReportCost ? new CostReport(cost, options.MaxCost) : null);
        }
        catch (RunStoppedException stopped)
        {
            branch.Dispose();
            return GraphQLResponse.Refuse([stopped.Error], stopped.Kind);
        }
    }

    private static async ValueTask WriteDataAsync(ReadyOperation ready, SelectionPlan plan, object source, Branch branch)
    {
        branch.Json.Raw("{\"data\":"u8);
        var start = branch.Json.Position;
        var whole = ready.Definition.Operation == OperationType.Mutation
            ? await ObjectWriter.WriteSeriallyAsync(plan, source, branch)
            : plan.IsAsync
                ? await ObjectWriter.WriteAsync(plan, source, branch)
                : ObjectWriter.Write(plan, source, branch);
        if (!whole)
        {
            branch.Json.Position = start;
            branch.Json.Null();
        }
    }
}
