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
        RunAsync(prepared.Ready, Root.Value, prepared.Request, cancellation);

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
                : await RunAsync(ready, Root.Value, request, cancellation);
            yield break;
        }

        var (admitted, refusal) = await AdmitAsync(ready, request, isEvent: false, cancellation);
        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        IAsyncEnumerable<object>? events;
        GraphQLResponse? failure;
        using (admitted.Lease)
        {
            admitted.Run.Begin(admitted.Lease, cancellation);
            (events, failure) = EventStream.Open(schema, ready, admitted.Run, request);
        }

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

            yield return await RunAsync(ready, stream.Current, request, cancellation, isEvent: true);
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

    private OperationRun MakeRun(ReadyOperation ready, GraphQLRequest request) =>
        new(schema.Schema, ready, options) { CreateState = request.CreateState };

    /// <summary>A run and its cost, admitted; or the response that refuses it.</summary>
    private async ValueTask<(AdmittedRun Run, GraphQLResponse? Refused)> AdmitAsync(
        ReadyOperation ready, GraphQLRequest request, bool isEvent, CancellationToken cancellation)
    {
        var run = MakeRun(ready, request);
        var cost = PlanCost.Of(ready.Plan, run);
        if (cost > options.MaxCost)
            return (default, GraphQLResponse.Refuse([PlanCost.Refusal(cost, options.MaxCost, ready)]));
        if (isEvent)
            return (new(run, cost, request.AdmitEvent is { } admit ? await admit(cost, cancellation) : null), null);
        if (request.Admit is null)
            return (new(run, cost, null), null);
        var admission = await request.Admit(cost, cancellation);
        return admission.Refusal is { } refusal
            ? (default, GraphQLResponse.Refuse([refusal], admission.Kind))
            : (new(run, cost, admission.Lease), null);
    }

    private async ValueTask<GraphQLResponse> RunAsync(
        ReadyOperation ready, object source, GraphQLRequest request, CancellationToken cancellation, bool isEvent = false)
    {
        var (admitted, refused) = await AdmitAsync(ready, request, isEvent, cancellation);
        if (refused is not null)
            return refused;
        return ready.Plan.Root.IsAsync
            ? await TimeLimit.KeepAsync(options, token => RunWholeAsync(ready, admitted, source, request, token), cancellation)
            : await RunWholeAsync(ready, admitted, source, request, cancellation);
    }

    private async ValueTask<GraphQLResponse> RunWholeAsync(
        ReadyOperation ready, AdmittedRun admitted, object source, GraphQLRequest request, CancellationToken cancellation)
    {
        using var lease = admitted.Lease;
        var run = admitted.Run;
        run.Begin(lease, cancellation);
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
            await WriteDataAsync(ready, ready.Plan.Root, source, branch);
            return GraphQLResponse.Finish(branch.Json, run, request.ReportCost ? new CostReport(admitted.Cost, options.MaxCost) : null);
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

    private readonly record struct AdmittedRun(OperationRun Run, long Cost, IDisposable? Lease);
}
