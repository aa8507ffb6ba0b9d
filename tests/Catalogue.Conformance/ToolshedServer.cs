using Catalogue.Api.Http;
using Catalogue.Api.Http.Bounds;
using Catalogue.Api.Http.Work;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Validation;

namespace Catalogue.Conformance;

/// <summary>The shed served as the catalogue is, with limits so wide that the oracle's documents pass.</summary>
internal static class ToolshedServer
{
    public static WebApplication Build(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var transport = new TransportOptions
        {
            Limits = new RequestLimits { Work = new WorkLimits { UnitsPerSecond = 0, Heavy = long.MaxValue } },
        };
        builder.AddBounds(transport, new Proxies([]));
        var app = builder.Build();
        var options = new EngineOptions { Validation = ValidationLimits.None with { MaxErrors = 1_000 }, MaxCost = long.MaxValue };
        var engine = new Engine(ToolshedSchema.Load(new Toolshed(), TimeProvider.System), options);
        app.MapGraphQL("/graphql", engine, transport);
        return app;
    }
}
