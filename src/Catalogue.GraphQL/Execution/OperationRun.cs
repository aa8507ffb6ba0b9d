using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>One run of one plan: its variables, the contexts of its fields, and the errors so far. Shared by branches that run side by side.</summary>
internal sealed class OperationRun(
    Schema schema, ReadyOperation ready, EngineOptions options, CancellationToken cancellation)
{
    private readonly FieldContext?[] contexts = new FieldContext?[ready.Plan.Slots];
    private readonly Lock errorsLock = new();
    private List<GraphQLError>? errors;
    private int introspectedFields;
    private long writtenFields;

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
    /// they are too many, OperationCanceledException when nobody waits for the answer any more.
    /// </summary>
    public void Count(SelectionPlan plan)
    {
        cancellation.ThrowIfCancellationRequested();
        if (plan.IsIntrospection)
        {
            if ((introspectedFields += plan.Width) > options.MaxIntrospectedFields)
                throw Stopped("introspectedFields", options.MaxIntrospectedFields, "fields of introspection");
        }
        else if ((writtenFields += plan.Width) > options.MaxCost)
        {
            throw Stopped("cost", options.MaxCost, "fields");
        }
    }

    /// <summary>Throws CoercionException when a variable leaves an argument without the value it needs.</summary>
    public FieldContext ContextOf(PlannedField field) => contexts[field.Slot] ??= new FieldContext(
        this, field, LiteralCoercion.Arguments(field.Definition.Arguments, field.Nodes[0].Arguments.AsSpan(), ready.Variables));

    public void Fail(PlannedField field, ImmutableArray<object> path, Exception exception) =>
        Add(FieldFailure.Of(exception, options, ready.Source, field.Nodes, path));

    /// <summary>Records that a resolver gave what the schema does not allow, which is our fault as much as an exception is: it is told to both.</summary>
    public void Refuse(PlannedField field, ImmutableArray<object> path, string message, string code)
    {
        options.Unexpected?.Invoke(new InvalidOperationException($"{field.Parent.Name}.{field.Definition.Name} at {string.Join('/', path)}: {message}"));
        Add(new GraphQLError(message, code)
        {
            Locations = [.. field.Nodes.Select(node => ready.Source.LocationOf(node.Start))],
            Path = path,
        });
    }

    /// <summary>Records why nothing of a selection can be written.</summary>
    public void Fail(ImmutableArray<object> path, CoercionException fault) => Add(FieldFailure.Of(fault, options, ready.Source, [], path));

    public void Add(PlannedField field, ImmutableArray<object> path, string message, string code, IReadOnlyDictionary<string, object?>? extensions) =>
        Add(new GraphQLError(message, code)
        {
            Locations = [.. field.Nodes.Select(node => ready.Source.LocationOf(node.Start))],
            Path = path,
            Extensions = extensions,
        });

    private RunStoppedException Stopped(string limit, long maximum, string what) => new(new GraphQLError(
        $"The answer holds more than {maximum} {what}: ask smaller pages or fewer fields.", ErrorCodes.LimitExceeded)
    {
        Locations = [ready.Source.LocationOf(ready.Definition.Start)],
        Extensions = new Dictionary<string, object?> { ["limit"] = limit, ["maximum"] = maximum },
    });

    private void Add(GraphQLError error)
    {
        lock (errorsLock)
            (errors ??= []).Add(error);
    }
}
