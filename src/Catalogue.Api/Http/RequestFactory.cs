using System.Text.Json;
using Catalogue.Api.Http.Answers;
using Catalogue.Api.Http.Documents;
using Catalogue.Api.Http.Work;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Http;

/// <summary>
/// Turns what a client sent, over any transport, into the engine's request. StateFrom reads everything from the HTTP request that resolvers
/// may need: an operation on a shared event stream continues after its HTTP request has ended and its HttpContext is reused. The function
/// it returns makes the state without the HttpContext, and marks on the basis what the answer depends on.
/// </summary>
internal sealed class RequestFactory(
    TransportOptions options,
    Func<HttpContext, AnswerBasis, Func<OperationContext, object?>>? stateFrom,
    WorkSharing work,
    Func<HttpContext, string?> subjectOf)
{
    public const string CostHeader = "GraphQL-Cost";

    private readonly DocumentLookUp documents = new(options);

    /// <summary>
    /// The carrying HTTP request may also ask to report the cost. What the operation is charged is written to the report. Throws BadRequest
    /// when there is no document.
    /// </summary>
    public GraphQLRequest Make(
        in RequestParameters sent,
        HttpRequest carrier,
        AnswerBasis? basis = null,
        bool onlyQueries = false,
        WorkReport? report = null)
    {
        var (text, accepted) = documents.Find(sent);
        // Read at once, because the operation may outlive the HTTP request.
        var client = WorkClient.Of(carrier.HttpContext, subjectOf(carrier.HttpContext));
        return new GraphQLRequest(text)
        {
            DocumentAccepted = accepted,
            OperationName = sent.OperationName,
            Variables = sent.Variables,
            OnlyQueries = onlyQueries,
            ReportCost = AsksCost(sent.Extensions) || carrier.Headers[CostHeader] == "report",
            Admit = work.AdmissionOf(client, report),
            AdmitEvent = (cost, gone) => work.AdmitEventAsync(client, cost, gone),
            CreateState = stateFrom?.Invoke(carrier.HttpContext, basis ?? new AnswerBasis()),
        };
    }

    private static bool AsksCost(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object
            && extensions.TryGetProperty("cost", out var asked)
            && asked.ValueKind == JsonValueKind.True;
}
