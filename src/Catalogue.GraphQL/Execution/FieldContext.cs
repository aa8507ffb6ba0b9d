using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// What a resolver may use besides its object: the field's arguments, read once per response, and the state of the request. Specification:
/// §6.4.2.
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

    /// <summary>
    /// What the operation was admitted with, if anything; a resolver that waits for something else than a processor may give it back early.
    /// </summary>
    public IDisposable? Lease => run.Lease;

    /// <summary>The schema being executed, for introspection.</summary>
    internal Schema Schema => run.Schema;

    internal PlannedField Field { get; }

    /// <summary>The arguments as the field's reader returned them.</summary>
    public TArguments Read<TArguments>() => (TArguments)read!;

    /// <summary>The arguments; the first object that asks runs the reader.</summary>
    internal TArguments Read<TArguments>(Func<InputObject, TArguments> reader) => (TArguments)(read ??= reader(Arguments))!;

    /// <summary>The request's state, which GraphQLRequest.CreateState made for the resolvers.</summary>
    public TState State<TState>()
        where TState : class =>
        (TState)run.State!;
}
