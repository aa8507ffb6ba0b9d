using Catalogue.Data.Database;
using Catalogue.Data.Embedded;
using Catalogue.Data.Seed;
using Npgsql;

namespace Catalogue.Api.Start;

/// <summary>
/// The server's database, migrated and, if asked, filled when it is empty: the one in ConnectionStrings:Catalogue, else an embedded
/// PostgreSQL in Catalogue:DataFolder, which stops when this is disposed of. Throws EmbeddedPostgresException or
/// CatalogueDatabaseException, which say what to do.
/// </summary>
internal sealed class CatalogueSource : IAsyncDisposable
{
    private readonly EmbeddedPostgres? own;

    private CatalogueSource(EmbeddedPostgres? embedded, NpgsqlDataSource connections, string? folder)
    {
        own = embedded;
        Connections = connections;
        SearchFolder = folder is null ? null : Path.Combine(folder, "search");
    }

    /// <summary>The data source in the server's role.</summary>
    public NpgsqlDataSource Connections { get; }

    /// <summary>Where the search index is kept; null with an external database and no data folder: then it is made at each start.</summary>
    public string? SearchFolder { get; }

    public static async Task<CatalogueSource> OpenAsync(
        IConfiguration configuration,
        string contentRoot,
        TimeProvider clock,
        ILoggerFactory logging,
        StartingData fill,
        CancellationToken cancel = default)
    {
        var folder = configuration["Catalogue:DataFolder"];
        if (configuration.GetConnectionString("Catalogue") is { Length: > 0 } external)
        {
            await CatalogueDatabase.MigrateAsync(external, cancel);
            return new CatalogueSource(null, await ServeAsync(external, clock, fill, cancel), folder);
        }

        folder ??= await DefaultDataFolder.ForAsync(contentRoot, cancel);
        var embedded = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions
        {
            DataFolder = folder,
            BinariesFolder = configuration["Catalogue:PostgresBinaries"],
            Logger = logging.CreateLogger<EmbeddedPostgres>(),
        }, cancel);
        try
        {
            // Only the migration runs as the superuser.
            await CatalogueDatabase.MigrateAsync(embedded.ConnectionString("postgres", "postgres"), cancel);
            return new CatalogueSource(
                embedded, await ServeAsync(await embedded.OpenToServerAsync("postgres", cancel), clock, fill, cancel), folder);
        }
        catch
        {
            await embedded.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Connections.DisposeAsync();
        if (own is not null)
            await own.DisposeAsync();
    }

    private static async Task<NpgsqlDataSource> ServeAsync(
        string connectionString, TimeProvider clock, StartingData fill, CancellationToken cancel)
    {
        if (fill != StartingData.None)
            await CatalogueDatabase.FillWhenEmptyAsync(connectionString, fill, clock, cancel);
        return CatalogueDatabase.OpenForServing(connectionString);
    }
}
