using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// How far an offer lies from a point: its nearest place, or where none of its places is known, its nearest school; as `near` has it.
/// </summary>
public static class OfferDistance
{
    /// <summary>In metres as the crow flies; null where it is not known.</summary>
    public static double? Of(Offer offer, Coordinates point, Catalogue catalogue) =>
        Nearest(offer.Content.Places.Select(place => place.Coordinates), point)
        ?? Nearest(offer.Content.Schools.Select(school => catalogue.FindSchool(school)?.Coordinates), point);

    private static double? Nearest(IEnumerable<Coordinates?> places, Coordinates point) =>
        places.Min(place => place is null ? (double?)null : point.DistanceTo(place));
}
