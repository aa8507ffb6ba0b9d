using Catalogue.Data.Fields;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// The distance from a point to an offer: to its nearest place or, when no place has coordinates, its nearest school; the `near` filter
/// uses the same rule.
/// </summary>
public static class OfferDistance
{
    /// <summary>In metres, in a straight line; null when not known.</summary>
    public static double? Of(Offer offer, Coordinates point, Catalogue catalogue) =>
        Nearest(offer.Content.Places.Select(place => place.Coordinates), point)
        ?? Nearest(offer.Content.Schools.Select(school => catalogue.FindSchool(school)?.Coordinates), point);

    private static double? Nearest(IEnumerable<Coordinates?> places, Coordinates point) =>
        places.Min(place => place is null ? (double?)null : point.DistanceTo(place));
}
