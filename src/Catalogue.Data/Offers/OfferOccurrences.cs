using Catalogue.Data.Schedules;

namespace Catalogue.Data.Offers;

/// <summary>The occurrences of an offer, within its validity.</summary>
public static class OfferOccurrences
{
    private static readonly Schedule Unknown = new();

    /// <summary>As Occurrences.Between; empty without a schedule.</summary>
    public static IEnumerable<Occurrence> Of(OfferContent offer, DateOnly from, DateOnly to) =>
        Occurrences.Between(offer.Schedule ?? Unknown, (offer.ValidFrom, offer.ValidUntil), from, to);
}
