using Catalogue.Testing;
using Microsoft.Playwright;

namespace Catalogue.Browser.Tests;

/// <summary>
/// One server and one Chromium for all tests of a collection; each test opens a page that shares nothing with another's. The server runs in
/// development, with its example accounts, and people sign in at two providers.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly string folder = TestFolder.Make();
    private SignInProviders? providers;
    private CatalogueServer? server;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async Task InitializeAsync()
    {
        try
        {
            await StartAsync();
        }
        catch
        {
            // xunit disposes only of what was initialized.
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>The providers that the server takes the tokens of, by name.</summary>
    internal IReadOnlyDictionary<string, string> Providers => providers!.Addresses;

    /// <summary>What the shared server shows where it was started, for example accounts.</summary>
    internal string ExampleCode => server!.ExampleCode;

    /// <summary>Of the shared server, without a slash at the end.</summary>
    internal string Address => server!.Address;

    internal Task<OpenedPage> OpenAsync(string path, BrowserNewContextOptions? options = null) => OpenAsync(server!, path, options);

    /// <summary>A page of another server than the one that tests share.</summary>
    internal Task<OpenedPage> OpenAsync(CatalogueServer other, string path, BrowserNewContextOptions? options = null) =>
        OpenedPage.OpenAsync(chromium!, other.Address, path, options ?? new());

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
        if (providers is not null)
            await providers.DisposeAsync();
        TestFolder.Remove(folder);
    }

    private async Task StartAsync()
    {
        var found = await Chromium.FindAsync(folder);
        providers = await SignInProviders.StartAsync(["stad", "partners"]);
        server = await CatalogueServer.StartAsync(
            ["--environment", "Development", "--Catalogue:DataFolder", Path.Combine(folder, "data"), .. providers.Settings]);
        await providers.ServeAsync($"{server.Address}/graphiql/");
        playwright = await Playwright.CreateAsync();
        // Other test projects may be running on the same processors.
        Assertions.SetDefaultExpectTimeout(20_000);
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = found.Path,
            Env = found.Environment,
            // No name leads anywhere: a page that asks another site for something fails here, as it would without a network.
            Args = ["--disable-gpu", "--disable-quic", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        });
    }
}

/// <summary>
/// Tests that share a fixture: they run one after another, for a browser has one clipboard and pages in it slow each other down.
/// </summary>
[CollectionDefinition(nameof(InBrowser))]
public sealed class InBrowser : ICollectionFixture<BrowserFixture>;

/// <summary>
/// The rest of them, most of which sign in: they run beside the others, in a browser and at a server of their own. Both take about as long.
/// </summary>
[CollectionDefinition(nameof(InOtherBrowser))]
public sealed class InOtherBrowser : ICollectionFixture<BrowserFixture>;
