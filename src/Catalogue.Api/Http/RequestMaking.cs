using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Http;

/// <summary>From what a client sent, by whatever transport, to what the engine runs.</summary>
internal sealed class RequestMaking(Func<OperationContext, object?>? createState)
{
    /// <summary>Throws BadRequest when there is no document.</summary>
    public GraphQLRequest Make(in RequestParameters sent, bool onlyQueries) =>
        new(sent.Query ?? throw RequestBody.Malformed("There is no \"query\": put the GraphQL document there."))
        {
            OperationName = sent.OperationName,
            Variables = sent.Variables,
            OnlyQueries = onlyQueries,
            CreateState = createState,
        };
}
