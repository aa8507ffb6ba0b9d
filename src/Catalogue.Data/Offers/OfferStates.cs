namespace Catalogue.Data.Offers;

/// <summary>
/// What an offer becomes by a save, as the next version of its row. Times of the public that were set for what it was are over.
/// </summary>
internal static class OfferStates
{
    /// <summary>What is being worked on, kept where the public does not see it.</summary>
    public static OfferRow Keep(this OfferRow offer, OfferContent content, OfferStatus status, DateTimeOffset now) => offer with
    {
        Version = offer.Version + 1,
        UpdatedAt = now,
        MergedInto = status == OfferStatus.Archived ? offer.MergedInto : null,
        Status = status,
        Organisation = content.Organisation,
        Working = content,
    };

    /// <summary>What was being worked on is what the public sees.</summary>
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

    /// <summary>The public sees it no more; what is written stays.</summary>
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
