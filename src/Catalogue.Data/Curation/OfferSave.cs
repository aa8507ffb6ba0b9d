using Catalogue.Data.Offers;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Curation;

/// <summary>The one way in which an offer is written: its row, its references in both graphs, the revision that this is, and the change, all in one write.</summary>
internal static class OfferSave
{
    /// <summary>
    /// Before is the row as it stands, read without tracking behind the lock of the write, null for a new offer; next is its next version. The database is
    /// written to by the commit of the write, which throws DbUpdateException when the row is not of that version any more.
    /// </summary>
    public static async Task SaveOfferAsync(this CatalogueWrite write, OfferRow? before, OfferRow next, string who, string what, CancellationToken cancel)
    {
        var context = write.Context;
        if (before is null)
        {
            context.AddRange(OfferTable.Rows(next, who, what));
        }
        else
        {
            context.Update(next).Property(row => row.Version).OriginalValue = before.Version;
            var held = await context.Set<OfferReferenceRow>().AsNoTracking().Where(row => row.Offer == next.Id).ToListAsync(cancel);
            var wanted = OfferReferences.Of(next).ToList();
            context.RemoveRange(held.Except(wanted));
            context.AddRange(wanted.Except(held));
            context.Add(OfferTable.Revision(next, who, what));
        }

        write.Record(EntryKind.Offer, next.Id, next.Slug, isPublic: Shown(before) != Shown(next), tombstone: next.Published is null);
    }

    // All that the public sees of an offer, as far as it can differ.
    private static (string Slug, int? Version, DateOnly? LastChecked, DateOnly? NextCheck)? Shown(OfferRow? offer) =>
        offer?.Published is null ? null : (offer.Slug, offer.PublishedVersion, offer.LastChecked, offer.ReviewDate);
}
