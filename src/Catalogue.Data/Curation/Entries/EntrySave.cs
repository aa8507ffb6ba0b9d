using Catalogue.Data.Changes.Derived;
using Catalogue.Data.Seed;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Curation.Entries;

/// <summary>
/// The one way in which entries that are no offers are written: their rows and those of their lists, the revision that each save is, and
/// the change, all in one write.
/// </summary>
internal static class EntrySave
{
    /// <summary>
    /// Before is the entry as it stands, read behind the lock of the write, null for a new one; next is its next version. One that has no
    /// history yet gets its state before this save as well, so that nothing is lost. Form writes them with others by slug. Before is the
    /// public catalogue that the write follows, on the day it is made: other entries of it may tell something else from now on, which is
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

    // Followers may have been told of the day before this one, when nobody has told yet what the day changes.
    private static void RecordDerived(
        CatalogueWrite write, IReadOnlyCollection<(ReferenceEntry? Before, ReferenceEntry Next)> saves, DerivedView before)
    {
        var after = before.With(saves.Select(save => save.Next));
        var changed = saves.Select(save => (save.Before, (ReferenceEntry?)save.Next)).ToList();
        foreach (var day in new[] { write.ToldDay, before.Day }.Distinct())
        {
            foreach (var (kind, id) in DerivedAnswers.Between(before with { Day = day }, after, changed))
                write.RecordDerived(kind, id, after.SlugOf(kind, id)!);
        }
    }

    // A state that nobody said anything of when it was made.
    private static Saver Found { get; } = new("catalogue", "found");

    private static async Task<HashSet<(EntryKind, Guid)>> KnownAsync(CatalogueContext context, Guid[] ids, CancellationToken cancel) =>
        ids.Length == 0 ? [] :
    [
        .. (await context.Set<EntryRevisionRow>().AsNoTracking().Where(row => ids.Contains(row.EntryId)).Select(row => new { row.Kind, row.EntryId }).Distinct().ToListAsync(cancel))
            .Select(row => (row.Kind, row.EntryId)),
    ];
}
