using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// One execution of one plan: its variables, its field contexts, and the errors so far. Branches that run concurrently share it.
/// </summary>
internal sealed class OperationRun(Schema schema, ReadyOperation ready, EngineOptions options)
{
    // While objects are written in a row, the clock is read once per this many fields: reading it costs as much as writing a field.
    private const int FieldsUnchecked = 128;

    // The estimated bytes of an error besides its message: code, location and path.
    private const int BytesOfError = 100;

    private readonly FieldContext?[] contexts = new FieldContext?[ready.Plan.Slots];
    private readonly Lock errorsLock = new();
    private long begun;
    private CancellationToken cancellation;
    private List<GraphQLError>? errors;
    private int introspectedFields;
    private long writtenFields;
    private long nextStop = Math.Min(FieldsUnchecked, options.MaxCost);
    private long heldBytes;

    // Made on first use: most operations await nothing.
    private object?[]? batchLoaders;
    private ConcurrencyLimit? concurrency;
    private RepeatedFields? repeatedFields;

    public Schema Schema => schema;

    public Func<OperationContext, object?>? CreateState { get; init; }

    /// <summary>The state for resolvers; null until MakeState is called.</summary>
    public object? State { get; private set; }

    public CancellationToken Cancellation => cancellation;

    /// <summary>What the operation was admitted with, if anything.</summary>
    public IDisposable? Lease { get; private set; }

    public IReadOnlyList<GraphQLError> Errors => errors ?? [];

    /// <summary>Starts the time limit; what runs ends when the token is cancelled.</summary>
    public void Begin(IDisposable? lease, CancellationToken given)
    {
        Lease = lease;
        begun = options.Clock.GetTimestamp();
        cancellation = given;
    }

    /// <summary>Throws whatever CreateState throws to refuse the operation.</summary>
    public void MakeState() => State = CreateState?.Invoke(new OperationContext(schema, ready.Definition, ready.Variables));

    /// <summary>
    /// Counts the fields of an object about to be written, because a list may be longer than estimated. Throws RunStoppedException when
    /// there are too many fields or the operation timed out, OperationCanceledException when the client has gone.
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

    /// <summary>Throws RunStoppedException when the operation has timed out.</summary>
    public void CheckTime()
    {
        nextStop = Math.Min(writtenFields + FieldsUnchecked, options.MaxCost);
        if (options.Clock.GetElapsedTime(begun) > options.MaxTime)
            throw new RunStoppedException(TimeLimit.Error(options.MaxTime), ResponseKind.TimedOut);
    }

    /// <summary>
    /// Adds to the bytes held for the answer by all branches together; a negative number subtracts. Throws RunStoppedException when there
    /// are too many.
    /// </summary>
    public void Hold(long bytes)
    {
        if (Interlocked.Add(ref heldBytes, bytes) > options.MaxAnswerBytes && bytes > 0)
            throw TooLarge();
    }

    /// <summary>Throws RunStoppedException when the finished answer is too large.</summary>
    public void CheckSize(int bytes)
    {
        if (bytes > options.MaxAnswerBytes)
            throw TooLarge();
    }

    /// <summary>Throws CoercionException when a variable leaves a required argument without a value.</summary>
    public FieldContext ContextOf(PlannedField field) => contexts[field.Slot] ??= new FieldContext(
        this, field, LiteralCoercion.Arguments(field.Definition.Arguments, field.Nodes[0].Arguments.AsSpan(), ready.Variables));

    /// <summary>Calls a resolver; once only where a query asks the same of the same object several times, and it is dear.</summary>
    public TResult Resolve<TSource, TResult>(TSource source, PlannedField field, Func<TSource, FieldContext, TResult> resolve)
        where TSource : class
    {
        var context = ContextOf(field);
        return field.Weight is null || !ready.Plan.Repeated.Contains(field.Definition)
            ? resolve(source, context)
            : ResolveOnce(source, field, context, resolve);
    }

    /// <summary>Calls and awaits a resolver once a slot is free: at most MaxAwaited of this operation are awaited at a time.</summary>
    public Task<T> AwaitLimitedAsync<T>(Func<Task<T>> resolve) => LazyInitializer.EnsureInitialized(
        ref concurrency, () => new(options.MaxAwaited)).RunAsync(resolve, cancellation);

    /// <summary>The batch loader of a field, made by the first object that asks for it.</summary>
    public BatchLoader<TSource, TResult> BatchLoaderOf<TSource, TResult>(PlannedField field, Func<BatchLoader<TSource, TResult>> make)
    {
        ref var loader = ref LazyInitializer.EnsureInitialized(ref batchLoaders, () => new object?[ready.Plan.Slots])[field.Slot];
        if (loader is null)
            Interlocked.CompareExchange(ref loader, make(), null);
        return (BatchLoader<TSource, TResult>)loader;
    }

    public void Fail(PlannedField field, ImmutableArray<object> path, Exception exception) =>
        Add(FieldFailure.Of(exception, options, ready.Source, field.Nodes, path));

    /// <summary>
    /// Records a result that the schema does not allow. That is a fault of the server, as an exception is, so both the client and the log
    /// are told.
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

    /// <summary>Records the error that prevents a whole selection from being written.</summary>
    public void Fail(ImmutableArray<object> path, CoercionException fault) => Add(FieldFailure.Of(fault, options, ready.Source, [], path));

    public void Add(
        PlannedField field, ImmutableArray<object> path, string message, string code, IReadOnlyDictionary<string, object?>? extensions) =>
        Add(new GraphQLError(message, code)
        {
            Locations = [.. field.Nodes.Select(node => ready.Source.LocationOf(node.Start))],
            Path = path,
            Extensions = extensions,
        });

    // A method of its own, because a lambda costs an object wherever it stands.
    private TResult ResolveOnce<TSource, TResult>(
        TSource source, PlannedField field, FieldContext context, Func<TSource, FieldContext, TResult> resolve)
        where TSource : class =>
        LazyInitializer.EnsureInitialized(ref repeatedFields, static () => new RepeatedFields())
            .Once(source, field, context.Arguments, () => resolve(source, context));

    private RunStoppedException TooLarge() => Stopped("answerBytes", options.MaxAnswerBytes, "bytes");

    private RunStoppedException Stopped(string limit, long maximum, string what) => new(new GraphQLError(
        $"The answer holds more than {maximum} {what}: ask smaller pages or fewer "
        + $"fields.{(ready.Definition.Operation == OperationType.Mutation ? " What it changed stays changed." : "")}",
        ErrorCodes.LimitExceeded)
    {
        Locations = [ready.Source.LocationOf(ready.Definition.Start)],
        Extensions = new Dictionary<string, object?> { ["limit"] = limit, ["maximum"] = maximum },
    });

    private void Add(GraphQLError error)
    {
        // The first error is always recorded, whatever its size.
        if (errors is not null)
            Hold(BytesOfError + error.Message.Length);
        lock (errorsLock)
            (errors ??= []).Add(error);
    }
}
