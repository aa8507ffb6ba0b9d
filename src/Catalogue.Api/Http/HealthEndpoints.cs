using Catalogue.Data.Snapshot;

namespace Catalogue.Api.Http;

/// <summary>`/health/live`: the process answers. `/health/ready`: it has a catalogue, and whether that still follows the database.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapReading("/health/live", () => Results.Json(new { status = "live" }));
        app.MapReading("/health/ready", (CatalogueStore store) => Results.Json(
            new { status = store.State.Status.ToString().ToLowerInvariant(), reason = store.State.Reason, version = store.Current?.Version },
            statusCode: store.Current is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK));
    }
}
