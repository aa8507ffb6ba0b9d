using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// What a resolver may know beside its object: what was read of its arguments, once for the whole response, and what the request was given.
/// Specification: §6.4.2.
/// </summary>
public sealed class FieldContext
{
    private readonly OperationRun run;
    private object? read;

    internal FieldContext(OperationRun run, PlannedField field, InputObject arguments)
    {
        this.run = run;
        Field = field;
        Arguments = arguments;
    }

    internal InputObject Arguments { get; }

    public CancellationToken Cancellation => run.Cancellation;

    /// <summary>The schema being answered, for introspection.</summary>
    internal Schema Schema => run.Schema;

    internal PlannedField Field { get; }

    /// <summary>What the field's reader made of its arguments, for what is called by the field's function.</summary>
    public TArguments Read<TArguments>() => (TArguments)read!;

    /// <summary>The same, made by the first object that asks.</summary>
    internal TArguments Read<TArguments>(Func<InputObject, TArguments> reader) => (TArguments)(read ??= reader(Arguments))!;

    /// <summary>What the caller gave the request for its resolvers.</summary>
    public TState State<TState>()
        where TState : class =>
        (TState)run.State!;
}
