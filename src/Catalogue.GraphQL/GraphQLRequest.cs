using System.Text.Json;
using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL;

/// <summary>One request. Variables is a JSON object, null or absent. Specification: §6.1.</summary>
public sealed record GraphQLRequest(string Query)
{
    public string? OperationName { get; init; }

    public JsonElement Variables { get; init; }

    /// <summary>Called when the document has proved valid, before anything runs.</summary>
    public Action? DocumentAccepted { get; init; }

    /// <summary>Refuses mutations as not allowed: a GET must not change anything.</summary>
    public bool OnlyQueries { get; init; }

    /// <summary>Whether the response reports the estimated cost, in extensions.cost.</summary>
    public bool ReportCost { get; init; }

    /// <summary>
    /// Called with the estimated cost of an operation that is within the limit, before anything of it runs; the time limit begins when it
    /// has answered. Once for a query, a mutation, and the opening of a subscription.
    /// </summary>
    public Func<long, CancellationToken, ValueTask<OperationAdmission>>? Admit { get; init; }

    /// <summary>
    /// Called with the estimated cost of each event of a subscription, which runs when it has answered, but is not refused. The engine
    /// disposes of what it gives when the event has been answered.
    /// </summary>
    public Func<long, CancellationToken, ValueTask<IDisposable?>>? AdmitEvent { get; init; }

    /// <summary>
    /// Makes the state for resolvers once the operation is known. When it throws FieldException, the request is refused and nothing runs.
    /// </summary>
    public Func<OperationContext, object?>? CreateState { get; init; }
}
