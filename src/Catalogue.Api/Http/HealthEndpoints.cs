using Catalogue.Api.Http.Work;
using Catalogue.Data.Database;
using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Http;

/// <summary>
/// `/health/live`: the process responds. `/health/ready`: whether it has a catalogue, whether the catalogue still follows the database, and
/// whether it can be written.
/// </summary>
internal static class HealthEndpoints
{
    private static readonly WorkPrice price = WorkPrice.Nothing(
        "who watches the server must hear of it at any time, and it takes microseconds");

    public static void MapHealth(this WebApplication app)
    {
        app.MapReading("/health/live", price, () => Results.Json(new { status = "live" }));
        app.MapReading("/health/ready", price, (CatalogueStore store, WriteHealth health) => Results.Json(
            new { status = StatusOf(store, health).ToString().ToLowerInvariant(), reason = store.State.Reason
                ?? health.Reason, version = store.Current?.Version },
            statusCode: store.Current is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK));
    }

    // A fault in writing is reported when everything can be read; while the server is starting, that comes first.
    private static StoreStatus StatusOf(CatalogueStore store, WriteHealth health) =>
        store.State.Status == StoreStatus.Ready && health.Reason is not null ? StoreStatus.Degraded : store.State.Status;
}
