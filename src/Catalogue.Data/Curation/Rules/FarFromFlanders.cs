using Catalogue.Data.Curation.Rules;

namespace Catalogue.Data.Curation.Entries.Rules;

/// <summary>Degrees that were exchanged put a school in the Indian Ocean.</summary>
internal static class FarFromFlanders
{
    public static readonly Rule Rule = new(
        "COORDINATES_FAR_AWAY",
        FindingSeverity.Advice,
        "Dit punt ligt niet in België: zijn breedte (rond 51) en lengte (rond 5) verwisseld?",
        "This point is not in Belgium: were latitude (about 51) and longitude (about 5) exchanged?",
        entry => NotOnEarth.Of(entry.Entry) is { IsOnEarth: true } point && (point.Latitude is < 49.4 or > 51.6 || point.Longitude is < 2.4 or > 6.5) ? [new("coordinates")] : []);
}
