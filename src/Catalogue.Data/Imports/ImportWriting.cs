using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Imports;

/// <summary>Writes what was planned, within a write of the catalogue: rows, references, a revision for each save of an offer, and a change for each entry.</summary>
internal sealed class ImportWriting(CatalogueContext context, CatalogueWrite write, string file, DateTimeOffset now)
{
    private const string Who = "import";

    public async Task WriteAsync(IReadOnlyList<PlannedEntry> entries, CancellationToken cancel)
    {
        var written = entries.Where(entry => entry.IsNew || entry.Changes.Count > 0).ToList();
        foreach (var entry in written)
        {
            if (!entry.IsNew)
                await EntryRows.RemovePartsAsync(context, entry, cancel);
            var rows = EntryRows.Of(entry);
            if (entry.IsNew)
                context.Add(rows[0]);
            else
                context.Update(rows[0]);
            context.AddRange(rows.Skip(1));
            write.Record(entry.Kind, entry.Id, entry.Slug, isPublic: true);
        }

        context.AddRange(EntryRows.Borders(written));
        await SaveAsync(cancel);
    }

    public async Task WriteAsync(IReadOnlyCollection<PlannedOffer> offers, CancellationToken cancel)
    {
        var ids = offers.Where(offer => !offer.IsNew).Select(offer => offer.Wanted.Id).ToArray();
        var rows = await context.Set<OfferRow>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        await context.Set<OfferReferenceRow>().Where(reference => ids.Contains(reference.Offer)).ExecuteDeleteAsync(cancel);
        foreach (var offer in offers)
        {
            var before = rows.GetValueOrDefault(offer.Wanted.Id);
            var next = Saved(offer, before);
            var isGone = next.Published is null && before?.Published is not null;
            var saved = OfferTable.Rows(next, Who, $"import {file}");
            context.AddRange(before is null ? saved : saved.Skip(1));
            if (before is not null)
                context.Entry(before).CurrentValues.SetValues(next);
            write.Record(EntryKind.Offer, next.Id, next.Slug, isPublic: isGone || next.Status == OfferStatus.Published, tombstone: isGone);
        }

        await SaveAsync(cancel);
    }

    public async Task LogAsync(ImportReport report, CancellationToken cancel)
    {
        context.Add(new AuditRow
        {
            At = now,
            Who = Who,
            What = "import",
            Details = CatalogueJson.Write(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["file"] = file,
                ["created"] = report.Created.Count.ToString(CultureInfo.InvariantCulture),
                ["changed"] = report.Changed.Count.ToString(CultureInfo.InvariantCulture),
            }),
        });
        await SaveAsync(cancel);
    }

    // Of the two contents the public sees the working one when it is published, none when it is archived, and else what it saw.
    private OfferRow Saved(PlannedOffer offer, OfferRow? before)
    {
        var (wanted, version) = (offer.Wanted, (before?.Version ?? 0) + 1);
        var next = new OfferRow
        {
            Id = wanted.Id,
            Slug = wanted.Slug,
            Organisation = wanted.Content.Organisation,
            Status = wanted.Status,
            Version = version,
            UpdatedAt = now,
            LastChecked = wanted.LastChecked,
            ReviewDate = wanted.NextCheck,
            EmbargoUntil = wanted.Status is OfferStatus.Published or OfferStatus.Archived ? null : before?.EmbargoUntil,
            EndsAt = wanted.Status is OfferStatus.Archived ? null : before?.EndsAt,
            Working = wanted.Content,
        };
        return wanted.Status switch
        {
            OfferStatus.Published => next with { Published = wanted.Content, PublishedVersion = version, PublishedAt = now },
            OfferStatus.Archived => next,
            _ => next with { Published = before?.Published, PublishedVersion = before?.PublishedVersion, PublishedAt = before?.PublishedAt },
        };
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        await context.SaveChangesAsync(cancel);
        // What is saved is done with; the write's own row is not.
        foreach (var entry in context.ChangeTracker.Entries().Where(entry => entry.Entity is not VersionRow).ToList())
            entry.State = EntityState.Detached;
    }
}
