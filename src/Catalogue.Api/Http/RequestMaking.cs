using System.Text.Json;
using Catalogue.Api.Http.Documents;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Http;

/// <summary>
/// From what a client sent, by whatever transport, to what the engine runs. StateFrom reads all that resolvers may want of the HTTP request
/// while there is one: an operation of a shared event stream goes on after its request has ended, when its context serves another. What it
/// returns makes the state without it.
/// </summary>
internal sealed class RequestMaking(TransportOptions options, Func<HttpContext, Func<OperationContext, object?>>? stateFrom)
{
    public const string CostHeader = "GraphQL-Cost";

    private readonly DocumentLookUp documents = new(options);

    /// <summary>The HTTP request that carried it may ask for the cost too. Throws BadRequest when there is no document.</summary>
    public GraphQLRequest Make(in RequestParameters sent, HttpRequest carrier, bool onlyQueries = false)
    {
        var (text, accepted) = documents.Find(sent);
        return new GraphQLRequest(text)
        {
            DocumentAccepted = accepted,
            OperationName = sent.OperationName,
            Variables = sent.Variables,
            OnlyQueries = onlyQueries,
            ReportCost = AsksCost(sent.Extensions) || carrier.Headers[CostHeader] == "report",
            CreateState = stateFrom?.Invoke(carrier.HttpContext),
        };
    }

    private static bool AsksCost(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object
            && extensions.TryGetProperty("cost", out var asked)
            && asked.ValueKind == JsonValueKind.True;
}
