using Catalogue.Data;
using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Http;

/// <summary>
/// `/health/live`: the process answers. `/health/ready`: it has a catalogue, whether that still follows the database, and whether that can
/// be written to.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapReading("/health/live", () => Results.Json(new { status = "live" }));
        app.MapReading("/health/ready", (CatalogueStore store, WriteTrouble trouble) => Results.Json(
            new { status = StatusOf(store, trouble).ToString().ToLowerInvariant(), reason = store.State.Reason ?? trouble.Reason, version = store.Current?.Version },
            statusCode: store.Current is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK));
    }

    // What cannot be written is told where all can be read; a server that is starting is that first.
    private static StoreStatus StatusOf(CatalogueStore store, WriteTrouble trouble) =>
        store.State.Status == StoreStatus.Ready && trouble.Reason is not null ? StoreStatus.Degraded : store.State.Status;
}
