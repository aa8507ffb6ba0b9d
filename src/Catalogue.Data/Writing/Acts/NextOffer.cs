using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Acts;

/// <summary>The row that an act makes of an offer, by workflow step.</summary>
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
        OfferAction.Publish => Publish(offer, call, now) with { LastChecked = offer.LastChecked ?? today, ReviewDate = offer.ReviewDate
            ?? CheckInterval.NextCheck(content, today) },
        OfferAction.Archive => offer.Archive(now),
        OfferAction.Confirm => (offer.Status == OfferStatus.Published ? offer.Publish(now) : offer.Keep(content, offer.Status, now))
            with { LastChecked = today, ReviewDate = CheckInterval.NextCheck(content, today) },
        _ => offer.Keep(content, step.To!.Value, now).WithoutEmbargo(),
    };

    /// <summary>When an offer that this call publishes ends.</summary>
    public static DateTimeOffset? End(OfferRow offer, CurationCall call) =>
        call.EndsAt?.ToUniversalTime() ?? (call.TakesEndAway ? null : offer.EndsAt);

    // Until its embargo ends it stays in review; DueActs publishes it then.
    private static OfferRow Publish(OfferRow offer, CurationCall call, DateTimeOffset now) => call.EmbargoUntil > now
        ? offer.Keep(
            offer.Working,
            OfferStatus.InReview,
            now) with { EmbargoUntil = call.EmbargoUntil.Value.ToUniversalTime(), EndsAt = End(offer, call) }
        : offer.Publish(now) with { EndsAt = End(offer, call) };

    // The embargo was for the approved content. The end is removed too, for an offer that was never public.
    private static OfferRow WithoutEmbargo(this OfferRow offer) => offer with
    {
        EmbargoUntil = null,
        EndsAt = offer.EmbargoUntil is not null && offer.Published is null ? null : offer.EndsAt,
    };
}
