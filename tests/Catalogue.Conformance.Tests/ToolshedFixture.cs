using Microsoft.AspNetCore.Builder;

namespace Catalogue.Conformance.Tests;

/// <summary>The shed, served in this process on a free port.</summary>
public sealed class ToolshedFixture : IAsyncLifetime
{
    private WebApplication app = null!;

    internal OracleTarget Target { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        app = ToolshedServer.Build("--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
        await app.StartAsync();
        Target = new OracleTarget(
            $"{app.Urls.Single()}/graphql",
            Path.Combine(Oracle.Repository, "tests", "Catalogue.Conformance", "toolshed.graphql"),
            Path.Combine(AppContext.BaseDirectory, "toolshed.config.json"));
    }

    public async Task DisposeAsync() => await app.DisposeAsync();
}
