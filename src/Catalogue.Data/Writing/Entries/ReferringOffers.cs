using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// The offers that refer to a merged entry: both their contents refer to the other instead, and pending changes stay unpublished.
/// </summary>
internal static class ReferringOffers
{
    /// <summary>Every offer with a content that refers to the entry, read under the lock.</summary>
    public static async Task<List<OfferRow>> NamingAsync(CatalogueContext context, Guid entry, CancellationToken cancel)
    {
        var naming = context.Set<OfferReferenceRow>().Where(reference => reference.TargetId == entry).Select(reference => reference.Offer);
        return await context.Set<OfferRow>().AsNoTracking().Where(offer => naming.Contains(offer.Id)).OrderBy(offer => offer.Id)
            .ToListAsync(cancel);
    }

    /// <summary>
    /// The next state of an offer. An offer with a pending change gets two versions, so that the public one stays older than the pending
    /// one: Published is the first of them, for its revision.
    /// </summary>
    public static (OfferRow Next, OfferRow? Published) Moved(OfferRow offer, Guid from, Guid into, DateTimeOffset now)
    {
        var working = Renamed(offer.Working, Now);
        if (offer.Published is not { } seen)
            return (offer.Keep(working, offer.Status, now), null);
        if (offer.Status == OfferStatus.Published)
            return ((offer with { Working = working, Organisation = working.Organisation }).Publish(now), null);
        var published = Renamed(seen, Now);
        if (CanonicalContent.Of(published) == CanonicalContent.Of(seen))
            return (offer.Keep(working, offer.Status, now), null);
        var first = offer with { Version = offer.Version + 1, UpdatedAt = now, Status = OfferStatus.Published, Working = published };
        var next = offer.Keep(working, offer.Status, now) with { Version = offer.Version + 2, Published = published,
            PublishedVersion = first.Version, PublishedAt = now };
        return (next, first);

        Guid Now(Guid id) => id == from ? into : id;
    }

    /// <summary>
    /// The content with each reference to a merged entry replaced. Lists keep their order without duplicates; the organiser is removed from
    /// the partners.
    /// </summary>
    public static OfferContent Renamed(OfferContent content, Func<Guid, Guid> now)
    {
        var renamed = OfferFields.All.Renamed(content, now);
        if (renamed.Organisation == content.Organisation && renamed.Partners == content.Partners)
            return renamed;
        var partners = renamed.Partners.DistinctBy(partner => partner.Organisation);
        return renamed with { Partners = [.. partners.Where(partner => partner.Organisation != renamed.Organisation)] };
    }
}
