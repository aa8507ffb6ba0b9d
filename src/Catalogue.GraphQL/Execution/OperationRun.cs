using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// One run of one plan: its variables, the contexts of its fields, and the errors so far. Shared by branches that run side by side.
/// </summary>
internal sealed class OperationRun(
    Schema schema, ReadyOperation ready, EngineOptions options, CancellationToken cancellation)
{
    // Of objects in a row, how many fields are written between two looks at the clock: one look costs as much as a field.
    private const int FieldsUnchecked = 128;

    // What an error takes beside its message: its code, place and path.
    private const int BytesOfError = 100;

    private readonly long begun = options.Clock.GetTimestamp();
    private readonly FieldContext?[] contexts = new FieldContext?[ready.Plan.Slots];
    private readonly object?[] gatherings = new object?[ready.Plan.Slots];
    private readonly Turns turns = new(options.MaxAwaited);
    private readonly Lock errorsLock = new();
    private List<GraphQLError>? errors;
    private int introspectedFields;
    private long writtenFields;
    private long nextStop = Math.Min(FieldsUnchecked, options.MaxCost);
    private long heldBytes;

    public Schema Schema => schema;

    public Func<OperationContext, object?>? CreateState { get; init; }

    /// <summary>What the caller gives resolvers; null until it is made.</summary>
    public object? State { get; private set; }

    public CancellationToken Cancellation => cancellation;

    public IReadOnlyList<GraphQLError> Errors => errors ?? [];

    /// <summary>May throw whatever the caller refuses the operation with.</summary>
    public void MakeState() => State = CreateState?.Invoke(new OperationContext(schema, ready.Definition, ready.Variables));

    /// <summary>
    /// Counts the fields of an object about to be written, for the lists that are longer than was reckoned. Throws RunStoppedException when
    /// they are too many or the time is over, OperationCanceledException when nobody waits for the answer any more.
    /// </summary>
    public void Count(SelectionPlan plan)
    {
        cancellation.ThrowIfCancellationRequested();
        if (plan.IsIntrospection)
        {
            CheckTime();
            if ((introspectedFields += plan.Width) > options.MaxIntrospectedFields)
                throw Stopped("introspectedFields", options.MaxIntrospectedFields, "fields of introspection");
        }
        else if ((writtenFields += plan.Width) > nextStop)
        {
            if (writtenFields > options.MaxCost)
                throw Stopped("cost", options.MaxCost, "fields");
            CheckTime();
        }
    }

    /// <summary>Looks at the clock. Throws RunStoppedException when the time of the operation is over.</summary>
    public void CheckTime()
    {
        nextStop = Math.Min(writtenFields + FieldsUnchecked, options.MaxCost);
        if (options.Clock.GetElapsedTime(begun) > options.MaxTime)
            throw new RunStoppedException(TimeLimit.Error(options.MaxTime), ResponseKind.TimedOut);
    }

    /// <summary>
    /// Counts bytes of the answer that are held from now on, in whichever strand; fewer when negative. Throws RunStoppedException when they
    /// are too many.
    /// </summary>
    public void Hold(long bytes)
    {
        if (Interlocked.Add(ref heldBytes, bytes) > options.MaxAnswerBytes && bytes > 0)
            throw TooLarge();
    }

    /// <summary>Throws RunStoppedException for an answer that is whole and too large.</summary>
    public void CheckSize(int bytes)
    {
        if (bytes > options.MaxAnswerBytes)
            throw TooLarge();
    }

    /// <summary>Throws CoercionException when a variable leaves an argument without the value it needs.</summary>
    public FieldContext ContextOf(PlannedField field) => contexts[field.Slot] ??= new FieldContext(
        this, field, LiteralCoercion.Arguments(field.Definition.Arguments, field.Nodes[0].Arguments.AsSpan(), ready.Variables));

    /// <summary>Awaits a field's function when at most MaxAwaited others of this operation are awaited.</summary>
    public Task<T> InTurnAsync<T>(Func<Task<T>> resolve) => turns.TakeAsync(resolve, cancellation);

    /// <summary>What gathers the objects of one field, made by the first that asks.</summary>
    public Gathering<TSource, TResult> GatheringOf<TSource, TResult>(PlannedField field, Func<Gathering<TSource, TResult>> make)
    {
        ref var gathering = ref gatherings[field.Slot];
        if (gathering is null)
            Interlocked.CompareExchange(ref gathering, make(), null);
        return (Gathering<TSource, TResult>)gathering;
    }

    public void Fail(PlannedField field, ImmutableArray<object> path, Exception exception) =>
        Add(FieldFailure.Of(exception, options, ready.Source, field.Nodes, path));

    /// <summary>
    /// Records that a resolver gave what the schema does not allow, which is our fault as much as an exception is: it is told to both.
    /// </summary>
    public void Refuse(PlannedField field, ImmutableArray<object> path, string message, string code)
    {
        options.Unexpected?
            .Invoke(new InvalidOperationException($"{field.Parent.Name}.{field.Definition.Name} at {string.Join('/', path)}: {message}"));
        Add(new GraphQLError(message, code)
        {
            Locations = [.. field.Nodes.Select(node => ready.Source.LocationOf(node.Start))],
            Path = path,
        });
    }

    /// <summary>Records why nothing of a selection can be written.</summary>
    public void Fail(ImmutableArray<object> path, CoercionException fault) => Add(FieldFailure.Of(fault, options, ready.Source, [], path));

    public void Add(
        PlannedField field, ImmutableArray<object> path, string message, string code, IReadOnlyDictionary<string, object?>? extensions) =>
        Add(new GraphQLError(message, code)
        {
            Locations = [.. field.Nodes.Select(node => ready.Source.LocationOf(node.Start))],
            Path = path,
            Extensions = extensions,
        });

    private RunStoppedException TooLarge() => Stopped("answerBytes", options.MaxAnswerBytes, "bytes");

    private RunStoppedException Stopped(string limit, long maximum, string what) => new(new GraphQLError(
        $"The answer holds more than {maximum} {what}: ask smaller pages or fewer fields.{(ready.Definition.Operation == OperationType.Mutation ? " What it changed stays changed." : "")}",
        ErrorCodes.LimitExceeded)
    {
        Locations = [ready.Source.LocationOf(ready.Definition.Start)],
        Extensions = new Dictionary<string, object?> { ["limit"] = limit, ["maximum"] = maximum },
    });

    private void Add(GraphQLError error)
    {
        // One error is always told.
        if (errors is not null)
            Hold(BytesOfError + error.Message.Length);
        lock (errorsLock)
            (errors ??= []).Add(error);
    }
}
