using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Writing.Entries.Rules;

namespace Catalogue.Data.Writing.Rules;

/// <summary>Swapped degrees would put a school in the Indian Ocean.</summary>
internal static class FarFromFlanders
{
    public static readonly Rule Rule = new(
        "COORDINATES_FAR_AWAY",
        FindingSeverity.Advice,
        "Dit punt ligt niet in België: verwissel breedte (rond 51) en lengte (rond 5) als die omgekeerd staan, of verbeter het.",
        "This point is not in Belgium: exchange latitude (about 51) and longitude (about 5) where they are reversed, or correct it.",
        (ExaminedTexts entry) => Points(entry).Where(
            point => point.At is { IsOnEarth: true } at && !IsInBelgium(at)).Select(point => new Found(point.Path)));

    private static bool IsInBelgium(Coordinates point) => point is { Latitude: >= 49.4 and <= 51.6, Longitude: >= 2.4 and <= 6.5 };

    private static IEnumerable<(string Path, Coordinates? At)> Points(ExaminedTexts examined) => examined switch
    {
        Examined offer => offer.Content.Places.Select(
            (place, at) => (string.Create(CultureInfo.InvariantCulture, $"places[{at}].coordinates"), place.Coordinates)),
        ExaminedEntry entry => [("coordinates", NotOnEarth.Of(entry))],
        _ => [],
    };
}
