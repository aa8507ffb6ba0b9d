using Catalogue.Api.Tests.Identity;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Server;

/// <summary>One server on the starting data for all tests that only read it.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    public const string Collection = "the starting data";

    internal ApiServer Api { get; private set; } = null!;

    /// <summary>Whose tokens it takes.</summary>
    internal TestProvider City { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        City = await TestProvider.StartAsync();
        // The day stands still, and with it what a client may ask.
        Api = await ApiServer.StartAsync(
            await CatalogueTemplate.SeededAsync(), settings: [.. City.Settings("city"), "--Limits:Work:UnitsPerSecond", "0"]);
    }

    public async Task DisposeAsync()
    {
        await Api.DisposeAsync();
        await City.DisposeAsync();
    }
}

[CollectionDefinition(SeededServer.Collection)]
public sealed class SeededServerCollection : ICollectionFixture<SeededServer>;
