using Catalogue.Testing;

namespace Catalogue.Api.Tests.Server;

/// <summary>One server on the starting data for all tests that only read it.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    public const string Collection = "the starting data";

    internal ApiServer Api { get; private set; } = null!;

    public async Task InitializeAsync() => Api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());

    public async Task DisposeAsync() => await Api.DisposeAsync();
}

[CollectionDefinition(SeededServer.Collection)]
public sealed class SeededServerCollection : ICollectionFixture<SeededServer>;
