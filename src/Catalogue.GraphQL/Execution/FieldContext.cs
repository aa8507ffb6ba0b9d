using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// What a resolver may know beside its object: the arguments, coerced once for the whole response, and what the request was given.
/// Specification: §6.4.2.
/// </summary>
public sealed class FieldContext
{
    private readonly OperationRun run;

    internal FieldContext(OperationRun run, PlannedField field, InputObject arguments)
    {
        this.run = run;
        Field = field;
        Arguments = arguments;
    }

    public InputObject Arguments { get; }

    public CancellationToken Cancellation => run.Cancellation;

    /// <summary>The schema being answered, for introspection.</summary>
    internal Schema Schema => run.Schema;

    internal PlannedField Field { get; }

    /// <summary>What the caller gave the request for its resolvers.</summary>
    public TState State<TState>()
        where TState : class =>
        (TState)run.State!;
}
