using Catalogue.Data.Changes.Derived;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Writing.Forms;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// The only code that writes entries that are not offers: their rows and those of their lists, a revision for each save, and the change,
/// all in one transaction.
/// </summary>
internal static class EntrySave
{
    /// <summary>
    /// In entries, before is the present state, read under the lock of the write, null for a new one; next is its next version. An entry
    /// without history gets a revision of its present state first, so that nothing is lost. Form writes references as slugs. The graph
    /// before is the public catalogue that the write follows, on the day of the write: derived answers of other entries that change are
    /// recorded too.
    /// </summary>
    public static async Task SaveEntriesAsync(
        this CatalogueWrite write,
        IReadOnlyCollection<(ReferenceEntry? Before, ReferenceEntry Next)> saves,
        Saver saver,
        SeedForm form,
        DerivedView before,
        CancellationToken cancel)
    {
        RecordDerived(write, saves, before);
        var context = write.Context;
        var known = await KnownAsync(context, [.. saves.Select(save => save.Before?.Id).OfType<Guid>()], cancel);
        foreach (var (stands, next) in saves)
        {
            var kind = EntryNoun.Of(next).Kind;
            var rows = EntryRows.Of(next);
            if (stands is null)
            {
                context.Add(rows[0]);
            }
            else
            {
                await EntryRows.RemovePartsAsync(context, kind, next.Id, cancel);
                context.Update(rows[0]);
                if (!known.Contains((kind, next.Id)))
                    context.Add(Revision(form, stands, Found));
            }

            context.AddRange(rows.Skip(1));
            context.Add(Revision(form, next, saver));
            write.Record(kind, next.Id, next.Slug, isPublic: true);
        }

        context.AddRange(EntryRows.Borders(saves.Select(save => save.Next)));
    }

    public static EntryRevisionRow Revision(SeedForm form, ReferenceEntry entry, Saver saver)
    {
        var noun = EntryNoun.Of(entry);
        return new()
        {
            Kind = noun.Kind,
            EntryId = entry.Id,
            Version = entry.Version,
            Content = noun.Write(form, entry).ToJsonString(),
            Who = saver.Who,
            Name = saver.Name,
            What = saver.What,
            Remark = saver.Remark,
        };
    }

    // When the date's own changes are not recorded yet, followers may still have the answers of an earlier day.
    private static void RecordDerived(
        CatalogueWrite write, IReadOnlyCollection<(ReferenceEntry? Before, ReferenceEntry Next)> saves, DerivedView before)
    {
        var after = before.With(saves.Select(save => save.Next));
        var changed = saves.Select(save => (save.Before, (ReferenceEntry?)save.Next)).ToList();
        foreach (var day in new[] { write.RecordedUntil, before.Day }.Distinct())
        {
            foreach (var (kind, id) in DerivedAnswers.Between(before with { Day = day }, after, changed))
                write.RecordDerived(kind, id, after.SlugOf(kind, id)!);
        }
    }

    // The saver of a state that existed before histories were kept.
    private static Saver Found { get; } = new("catalogue", "found");

    private static async Task<HashSet<(EntryKind, Guid)>> KnownAsync(CatalogueContext context, Guid[] ids, CancellationToken cancel) =>
        ids.Length == 0 ? [] :
    [
        .. (await context.Set<EntryRevisionRow>().AsNoTracking().Where(row => ids.Contains(row.EntryId))
            .Select(row => new { row.Kind, row.EntryId }).Distinct().ToListAsync(cancel))
            .Select(row => (row.Kind, row.EntryId)),
    ];
}
