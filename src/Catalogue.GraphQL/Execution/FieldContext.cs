using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// What a resolver may know beside its object: the arguments, coerced once for the whole response, and what the request was given.
/// Parsed holds what a binding made of the arguments. Specification: §6.4.2.
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

    /// <summary>The response names selected beneath, without those a condition leaves out: for work that is only worth doing when asked.</summary>
    public bool Selects(string fieldName) =>
        Field.Definition.Type.Named is ObjectType type
        && Array.Exists(Field.SelectionFor(type).Fields, beneath => beneath.Definition.Name == fieldName);

    public CancellationToken Cancellation => run.Cancellation;

    /// <summary>The schema being answered, for introspection.</summary>
    internal Schema Schema => run.Schema;

    internal PlannedField Field { get; }

    internal object? Parsed { get; set; }

    /// <summary>What the caller gave the request for its resolvers.</summary>
    public TState State<TState>()
        where TState : class =>
        (TState)run.State!;
}
