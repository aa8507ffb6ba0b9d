using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Http;

/// <summary>The addresses at which an engine is asked. Nothing here knows the catalogue: another schema is served in the same way.</summary>
internal static class GraphQLRoutes
{
    /// <summary>Serves the engine at path; createState makes what resolvers get as their state.</summary>
    public static void MapGraphQL(
        this WebApplication app, string path, Engine engine, TransportOptions options, Func<OperationContext, object?>? createState = null)
    {
        var endpoint = new GraphQLEndpoint(engine, new RequestMaking(createState), options);
        app.Map(path, endpoint.AnswerAsync);
    }
}
