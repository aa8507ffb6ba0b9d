using Catalogue.Api.Start;
using Catalogue.Data.Seed;
using Catalogue.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Conformance.Tests;

/// <summary>The catalogue's server on the starting data, in this process on a free port, and the files of its schema as one.</summary>
public sealed class CatalogueFixture : IAsyncLifetime
{
    private readonly string folder = TestFolder.Make();
    private TestDatabase database = null!;
    private CatalogueSource source = null!;
    private WebApplication app = null!;

    internal OracleTarget Target { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        database = await CatalogueTemplate.SeededAsync();
        var builder = WebApplication.CreateBuilder(
            ["--urls", "http://127.0.0.1:0", "--ConnectionStrings:Catalogue", database.ConnectionString, "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning"]);
        source = await CatalogueSource.OpenAsync(
            builder.Configuration, builder.Environment.ContentRootPath, TimeProvider.System, NullLoggerFactory.Instance, StartingData.WithExamples);
        builder.AddCatalogue(source, TimeProvider.System);
        app = builder.Build();
        app.MapCatalogue();
        await app.StartAsync();
        var files = Directory.EnumerateFiles(Path.Combine(Oracle.Repository, "schema"), "*.graphql").Order(StringComparer.Ordinal);
        var schema = Path.Combine(folder, "catalogue.graphql");
        await File.WriteAllTextAsync(schema, string.Join('\n', files.Select(File.ReadAllText)));
        Target = new OracleTarget($"{app.Urls.Single()}/graphql", schema, Path.Combine(AppContext.BaseDirectory, "catalogue.config.json"));
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await source.DisposeAsync();
        await database.DisposeAsync();
        TestFolder.Remove(folder);
    }
}
