using System.Globalization;
using Catalogue.Data.Changes.Derived;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Entries;
using Catalogue.Data.Writing.Forms;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Files;

/// <summary>
/// Writes an import's plan, within a writing transaction: rows, references, a revision for each save, and a change for each entry.
/// </summary>
internal sealed class ImportWriting(
    CatalogueContext context, CatalogueWrite write, SeedForm form, DerivedView basis, ImportBy by, DateTimeOffset now)
{
    public async Task WriteAsync(IReadOnlyList<PlannedEntry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries.Where(entry => IsWritten(entry) && entry.Entry is Municipality))
        {
            if (!entry.IsNew)
                await EntryRows.RemovePartsAsync(context, entry.Kind, entry.Id, cancel);
            var rows = EntryRows.Of(entry.Entry);
            if (entry.IsNew)
                context.Add(rows[0]);
            else
                context.Update(rows[0]);
            context.AddRange(rows.Skip(1));
            write.Record(entry.Kind, entry.Id, entry.Slug, isPublic: true);
        }

        await write.SaveEntriesAsync(
            [.. entries.Where(IsWritten).Select(Save).OfType<(ReferenceEntry?, ReferenceEntry)>()], by.Saver, form, basis, cancel);
        await SaveAsync(cancel);
    }

    public async Task WriteAsync(IReadOnlyCollection<PlannedOffer> offers, CancellationToken cancel)
    {
        var ids = offers.Where(offer => !offer.IsNew).Select(offer => offer.Wanted.Id).ToArray();
        var rows = await context.Set<OfferRow>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var saves = new List<(OfferRow? Before, OfferRow Next)>(offers.Count);
        foreach (var wanted in offers.Select(offer => offer.Wanted))
        {
            var before = rows.GetValueOrDefault(wanted.Id);
            saves.Add((before, Next(wanted, before)));
        }

        await write.SaveOffersAsync(saves, by.Saver, cancel);
        await SaveAsync(cancel);
    }

    public async Task LogAsync(ImportReport report, CancellationToken cancel)
    {
        context.Add(new AuditRow
        {
            Who = by.Saver.Who,
            What = "import",
            Details = CatalogueJson.Write(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["file"] = by.File,
                ["created"] = report.Created.Count.ToString(CultureInfo.InvariantCulture),
                ["changed"] = report.Changed.Count.ToString(CultureInfo.InvariantCulture),
            }),
        });
        await SaveAsync(cancel);
    }

    private static bool IsWritten(PlannedEntry entry) => entry.IsNew || entry.Changes.Count > 0;

    private (ReferenceEntry? Before, ReferenceEntry Next)? Save(PlannedEntry entry)
    {
        var before = entry.Before as ReferenceEntry;
        return entry.Entry is ReferenceEntry next ? (before, next with { Version = (before?.Version ?? 0) + 1, UpdatedAt = now }) : null;
    }

    private OfferRow Next(SeedOffer wanted, OfferRow? before)
    {
        var row = (before ?? New(wanted)) with
        {
            Organisation = wanted.Content.Organisation,
            LastChecked = wanted.LastChecked,
            ReviewDate = wanted.NextCheck,
            Working = wanted.Content,
        };
        return wanted.Status switch
        {
            OfferStatus.Published => row.Publish(now),
            OfferStatus.Archived => row.Archive(now),
            _ => row.Keep(wanted.Content, wanted.Status, now),
        };
    }

    private OfferRow New(SeedOffer wanted) => new()
    {
        Id = wanted.Id,
        Slug = wanted.Slug,
        Organisation = wanted.Content.Organisation,
        Status = wanted.Status,
        Version = 0,
        UpdatedAt = now,
        Working = wanted.Content,
    };

    private async Task SaveAsync(CancellationToken cancel)
    {
        await context.SaveChangesAsync(cancel);
        // Saved entities are detached; the version row stays tracked.
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.Entity is not VersionRow).ToList())
            entry.State = EntityState.Detached;
    }
}
