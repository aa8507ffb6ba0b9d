using Catalogue.Api.Identity;
using Catalogue.Api.Start;
using Catalogue.Data.Seed;
using Catalogue.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalogue.Browser.Tests;

/// <summary>The server as it is, on a free port of this machine, over a database of its own with the starting data.</summary>
internal sealed class CatalogueServer(TestDatabase database, CatalogueSource source, WebApplication app) : IAsyncDisposable
{
    /// <summary>Without a slash at the end.</summary>
    public string Address { get; } = app.Urls.Single();

    public TestDatabase Database => database;

    public string ExampleCode => app.Services.GetRequiredService<ExampleCode>().Text;

    public static async Task<CatalogueServer> StartAsync(params string[] settings)
    {
        var database = await CatalogueTemplate.SeededAsync();
        var builder = WebApplication.CreateBuilder(
            ["--urls", "http://127.0.0.1:0", "--ConnectionStrings:Catalogue", database.ConnectionString, "--Catalogue:PublicAddress", "http://127.0.0.1:5080", "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft.AspNetCore", "None", .. settings]);
        var source = await CatalogueSource.OpenAsync(
            builder.Configuration, builder.Environment.ContentRootPath, TimeProvider.System, NullLoggerFactory.Instance, StartingData.WithExamples);
        builder.AddCatalogue(source, TimeProvider.System);
        var app = builder.Build();
        app.MapCatalogue();
        await app.StartAsync();
        return new(database, source, app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await source.DisposeAsync();
        await database.DisposeAsync();
    }
}
