using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing;

/// <summary>
/// The only code that writes offers, one or many: their rows, their references in both graphs, a revision for each save, and the change,
/// all in one transaction.
/// </summary>
internal static class OfferSave
{
    // COPY takes as long for a few rows as for a hundred; it is faster from this number on.
    private const int FewestCopied = 50;

    /// <summary>
    /// Before is the present row, read without tracking under the lock of the write, null for a new offer; next is its next version. The
    /// commit of the write sends the rows; it throws DbUpdateException when the row has another version by then.
    /// </summary>
    public static Task SaveOfferAsync(
        this CatalogueWrite write, OfferRow? before, OfferRow next, string who, string what, CancellationToken cancel) =>
        write.SaveOffersAsync([(before, next)], who, what, cancel);

    /// <summary>
    /// As SaveOfferAsync for several offers, each at most once, with one query for all of them. Many new rows are inserted by COPY.
    /// </summary>
    public static Task SaveOffersAsync(
        this CatalogueWrite write,
        IReadOnlyCollection<(OfferRow? Before, OfferRow Next)> saves,
        string who,
        string what,
        CancellationToken cancel) =>
        write.SaveOffersAsync(saves, new Saver(who, what), cancel);

    /// <summary>As the other overload, with the person who saved.</summary>
    public static async Task SaveOffersAsync(
        this CatalogueWrite write, IReadOnlyCollection<(OfferRow? Before, OfferRow Next)> saves, Saver saver, CancellationToken cancel)
    {
        var context = write.Context;
        var held = await ReferencesAsync(context, [.. saves.Where(save => save.Before is not null).Select(save => save.Next.Id)], cancel);
        var references = new List<OfferReferenceRow>();
        foreach (var (before, next) in saves)
        {
            if (before is not null)
                context.Update(next).Property(row => row.Version).OriginalValue = before.Version;
            var wanted = OfferReferences.Of(next).ToList();
            context.RemoveRange(held[next.Id].Except(wanted));
            references.AddRange(wanted.Except(held[next.Id]));
            write.Record(
                EntryKind.Offer,
                next.Id,
                next.Slug,
                isPublic: Shown(before) != Shown(next) || before?.MergedInto != next.MergedInto,
                tombstone: next.Published is null);
        }

        var isCopied = saves.Count >= FewestCopied;
        await context.InsertAsync(saves.Where(save => save.Before is null).Select(save => save.Next), isCopied, cancel);
        await context.InsertAsync(references, isCopied, cancel);
        context.AddRange(saves.Select(save => OfferTable.Revision(save.Next, saver.Who, saver.What, saver.Name, saver.Remark)));
    }

    /// <summary>Deletes a draft that was never public; the audit log keeps its content together with details, a JSON object.</summary>
    public static async Task DeleteDraftAsync(
        this CatalogueWrite write, OfferRow draft, string who, string details, CancellationToken cancel)
    {
        await write.Context.Database.ExecuteSqlAsync($"SELECT delete_draft({draft.Id}, {who}, now(), {details}::jsonb)", cancel);
        write.RecordGone(EntryKind.Offer, draft.Id, draft.Slug);
    }

    /// <summary>
    /// Redirects the offers merged into one that is removed to another, which may be public now, so that their links work.
    /// </summary>
    public static async Task PassOnMergedAsync(this CatalogueWrite write, Guid from, Guid into, CancellationToken cancel)
    {
        var merged = write.Context.Set<OfferRow>().Where(row => row.MergedInto == from);
        foreach (var row in await merged.Select(row => new { row.Id, row.Slug }).ToListAsync(cancel))
            write.Record(EntryKind.Offer, row.Id, row.Slug, isPublic: true, tombstone: true);
        await merged.ExecuteUpdateAsync(set => set.SetProperty(row => row.MergedInto, (Guid?)into), cancel);
    }

    private static async Task<ILookup<Guid, OfferReferenceRow>> ReferencesAsync(
        CatalogueContext context, Guid[] offers, CancellationToken cancel) =>
        (offers.Length == 0 ? [] : await context.Set<OfferReferenceRow>().AsNoTracking().Where(row => offers.Contains(row.Offer))
            .ToListAsync(cancel)).ToLookup(row => row.Offer);

    // Everything the public sees of an offer, as far as it can differ.
    private static (string Slug, int? Version, DateOnly? LastChecked, DateOnly? NextCheck)? Shown(OfferRow? offer) =>
        offer?.Published is null ? null : (offer.Slug, offer.PublishedVersion, offer.LastChecked, offer.ReviewDate);
}
