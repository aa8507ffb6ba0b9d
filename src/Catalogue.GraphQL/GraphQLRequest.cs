using System.Text.Json;
using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL;

/// <summary>One request to run. Variables is an object, null or absent. Specification: §6.1.</summary>
public sealed record GraphQLRequest(string Query)
{
    public string? OperationName { get; init; }

    public JsonElement Variables { get; init; }

    /// <summary>Is called once it is known that the document is valid, before anything of it runs.</summary>
    public Action? DocumentAccepted { get; init; }

    /// <summary>Whether a mutation is refused as not allowed: a GET must change nothing.</summary>
    public bool OnlyQueries { get; init; }

    /// <summary>Whether the response tells what it was reckoned to cost, in extensions.cost.</summary>
    public bool ReportCost { get; init; }

    /// <summary>
    /// Makes what resolvers get as their state, once it is known what is asked. May throw FieldException: then the request is refused and
    /// nothing runs.
    /// </summary>
    public Func<OperationContext, object?>? CreateState { get; init; }
}
