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

    public Schema Schema => schema;

    public Func<OperationContext, object?>? CreateState { get; init; }

    /// <summary>What the caller gives resolvers; null until it is made.</summary>
    public object? State { get; private set; }

    public CancellationToken Cancellation => cancellation;

    public IReadOnlyList<GraphQLError> Errors => errors ?? [];

    /// <summary>May throw whatever the caller refuses the operation with.</summary>
    public void MakeState() => State = CreateState?.Invoke(new OperationContext(schema, ready.Definition, ready.Variables));

    /// <summary>Throws CoercionException when a variable leaves an argument without the value it needs.</summary>
    public FieldContext ContextOf(PlannedField field) => contexts[field.Slot] ??= new FieldContext(
        this, field, LiteralCoercion.Arguments(field.Definition.Arguments, field.Nodes[0].Arguments.AsSpan(), ready.Variables));

    public void Fail(PlannedField field, ImmutableArray<object> path, Exception exception)
    {
        switch (options.Explain(exception) ?? exception)
        {
            case FieldException told:
                Add(field, path, told.Message, told.Code, told.Extensions);
                break;
            case CoercionException argument:
                Add(new GraphQLError(argument.Message, ErrorCodes.BadVariables)
                {
                    Locations = [ready.Source.LocationOf((argument.At ?? field.Nodes[0]).Start)],
                    Path = path,
                });
                break;
            default:
                options.Unexpected?.Invoke(exception);
                Add(field, path, "Internal server error.", ErrorCodes.InternalError, null);
                break;
        }
    }

    public void Add(PlannedField field, ImmutableArray<object> path, string message, string code, IReadOnlyDictionary<string, object?>? extensions) =>
        Add(new GraphQLError(message, code)
        {
            Locations = [.. field.Nodes.Select(node => ready.Source.LocationOf(node.Start))],
            Path = path,
            Extensions = extensions,
        });

    private void Add(GraphQLError error)
    {
        lock (errorsLock)
            (errors ??= []).Add(error);
    }
}
