using Catalogue.Data;
using Catalogue.Data.Embedded;
using Npgsql;

namespace Catalogue.Api.Start;

/// <summary>
/// The database the server answers from, migrated and, unless that is left out, filled: the one that ConnectionStrings:Catalogue names,
/// else a PostgreSQL of our own in Catalogue:DataFolder, which ends with this. Throws EmbeddedPostgresException or
/// CatalogueDatabaseException with what to do.
/// </summary>
internal sealed class CatalogueSource : IAsyncDisposable
{
    private readonly EmbeddedPostgres? own;

    private CatalogueSource(EmbeddedPostgres? embedded, NpgsqlDataSource connections)
    {
        own = embedded;
        Connections = connections;
    }

    /// <summary>Connections in the server's role.</summary>
    public NpgsqlDataSource Connections { get; }

    public static async Task<CatalogueSource> OpenAsync(
        IConfiguration configuration,
        string contentRoot,
        TimeProvider clock,
        ILoggerFactory logging,
        bool fill = true,
        CancellationToken cancel = default)
    {
        if (configuration.GetConnectionString("Catalogue") is { Length: > 0 } external)
        {
            await CatalogueDatabase.MigrateAsync(external, cancel);
            return new CatalogueSource(null, await ServeAsync(external, clock, fill, cancel));
        }

        var embedded = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions
        {
            DataFolder = configuration["Catalogue:DataFolder"] ?? await DefaultDataFolder.ForAsync(contentRoot, cancel),
            BinariesFolder = configuration["Catalogue:PostgresBinaries"],
            Logger = logging.CreateLogger<EmbeddedPostgres>(),
        }, cancel);
        try
        {
            // Only what migrates is the superuser's.
            await CatalogueDatabase.MigrateAsync(embedded.ConnectionString("postgres", "postgres"), cancel);
            return new CatalogueSource(
                embedded, await ServeAsync(await embedded.OpenToServerAsync("postgres", cancel), clock, fill, cancel));
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

    private static async Task<NpgsqlDataSource> ServeAsync(string connectionString, TimeProvider clock, bool fill, CancellationToken cancel)
    {
        if (fill)
            await CatalogueDatabase.FillWhenEmptyAsync(connectionString, clock, cancel);
        return CatalogueDatabase.OpenForServing(connectionString);
    }
}
