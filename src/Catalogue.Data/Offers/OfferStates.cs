namespace Catalogue.Data.Offers;

/// <summary>
/// The next version of an offer's row, by kind of save. An embargo or end that was set for the previous state is cleared.
/// </summary>
internal static class OfferStates
{
    /// <summary>Saves the working content without publishing it.</summary>
    public static OfferRow Keep(this OfferRow offer, OfferContent content, OfferStatus status, DateTimeOffset now) => offer with
    {
        Version = offer.Version + 1,
        UpdatedAt = now,
        MergedInto = status == OfferStatus.Archived ? offer.MergedInto : null,
        Status = status,
        Organisation = content.Organisation,
        Working = content,
    };

    /// <summary>Publishes the working content.</summary>
    public static OfferRow Publish(this OfferRow offer, DateTimeOffset now) => offer with
    {
        Version = offer.Version + 1,
        UpdatedAt = now,
        MergedInto = null,
        Status = OfferStatus.Published,
        PublishedVersion = offer.Version + 1,
        PublishedAt = now,
        Published = offer.Working,
        EmbargoUntil = null,
    };

    /// <summary>Ends publication; the working content stays.</summary>
    public static OfferRow Archive(this OfferRow offer, DateTimeOffset now) => offer with
    {
        Version = offer.Version + 1,
        UpdatedAt = now,
        Status = OfferStatus.Archived,
        PublishedVersion = null,
        PublishedAt = null,
        Published = null,
        WasPublic = offer.WasPublic,
        EmbargoUntil = null,
        EndsAt = null,
    };
}
