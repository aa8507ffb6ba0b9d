using Catalogue.Data.Postgres;
using Catalogue.Data.Search;

namespace Catalogue.Api.Start;

/// <summary>Logs at start-up which search features are not available.</summary>
internal sealed partial class SearchNotice(OfferSearch search, ILogger<SearchNotice> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await search.FindsTyposAsync(cancellationToken))
                NoTypos(logger);
        }
        catch (CatalogueUnavailableException)
        {
            // An unavailable database is reported by the catalogue store.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The database has no pg_trgm, so searches forgive no typos: make it with CREATE EXTENSION pg_trgm, as the owner of the "
            + "database.")]
    private static partial void NoTypos(ILogger logger);
}
