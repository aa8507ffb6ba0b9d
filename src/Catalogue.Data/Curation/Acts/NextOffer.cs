using Catalogue.Data.Curation.Rules;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Curation.Acts;

/// <summary>The row that an act makes of an offer, by the step it is.</summary>
internal static class NextOffer
{
    public static OfferRow New(Guid id, string slug, OfferContent content, DateTimeOffset now) => new()
    {
        Id = id,
        Slug = slug,
        Organisation = content.Organisation,
        Status = OfferStatus.Draft,
        Version = 1,
        UpdatedAt = now,
        Working = content,
    };

    public static OfferRow By(
        OfferStep step, OfferRow offer, OfferContent content, CurationCall call, DateTimeOffset now, DateOnly today) => step.Action switch
    {
        OfferAction.Publish => Publish(offer, call, now) with { LastChecked = offer.LastChecked ?? today, ReviewDate = offer.ReviewDate ?? CheckRhythm.NextCheck(content, today) },
        OfferAction.Archive => offer.Archive(now),
        OfferAction.Confirm => (offer.Status == OfferStatus.Published ? offer.Publish(now) : offer.Keep(content, offer.Status, now))
            with { LastChecked = today, ReviewDate = CheckRhythm.NextCheck(content, today) },
        _ => offer.Keep(content, step.To!.Value, now).WithoutEmbargo(),
    };

    /// <summary>When an offer that is published by this call ends.</summary>
    public static DateTimeOffset? End(OfferRow offer, CurationCall call) =>
        call.EndsAt?.ToUniversalTime() ?? (call.TakesEndAway ? null : offer.EndsAt);

    // Until its embargo ends it stands ready, in review, for DueActs to publish.
    private static OfferRow Publish(OfferRow offer, CurationCall call, DateTimeOffset now) => call.EmbargoUntil > now
        ? offer.Keep(
            offer.Working,
            OfferStatus.InReview,
            now) with { EmbargoUntil = call.EmbargoUntil.Value.ToUniversalTime(), EndsAt = End(offer, call) }
        : offer.Publish(now) with { EndsAt = End(offer, call) };

    // It was for the content that was approved. The end of what never came to the public goes with it.
    private static OfferRow WithoutEmbargo(this OfferRow offer) => offer with
    {
        EmbargoUntil = null,
        EndsAt = offer.EmbargoUntil is not null && offer.Published is null ? null : offer.EndsAt,
    };
}
