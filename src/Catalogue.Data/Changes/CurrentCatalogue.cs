using System.Collections.Immutable;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Changes;

/// <summary>
/// The present entries, ordered by kind and id, so that a catalogue that changes meanwhile can be copied: ids are stable, and changes since
/// the copy began are sent when it is complete. An entry comes after those it refers to.
/// </summary>
internal static class CurrentCatalogue
{
    /// <summary>The entries after the cursor, at most the given number, and one more when there are more.</summary>
    public static ImmutableArray<Change> After(ChangeCursor cursor, Snapshot.Catalogue graph, int most)
    {
        var found = new List<(EntryKind Kind, Guid Id, string Slug)>();
        for (var kind = cursor.Kind; kind <= EntryKind.Offer && found.Count <= most; kind++)
        {
            var entries = EntriesOf(graph, kind);
            if (kind == cursor.Kind)
                entries = entries.Where(entry => entry.Id.CompareTo(cursor.Id) > 0);
            // Only the page is sorted.
            found.AddRange(entries.OrderBy(entry => entry.Id).Take(most + 1 - found.Count).Select(entry => (kind, entry.Id, entry.Slug)));
        }

        return [.. found.Select(entry => new Change(
            (cursor with { Kind = entry.Kind, Id = entry.Id }).Write(),
            cursor.Version.PublicNumber,
            entry.Kind,
            entry.Id,
            entry.Slug,
            Tombstone: false))];
    }

    private static IEnumerable<(Guid Id, string Slug)> EntriesOf(Snapshot.Catalogue graph, EntryKind kind) => kind switch
    {
        EntryKind.Municipality => graph.Municipalities.Select(entry => (entry.Id, entry.Slug)),
        EntryKind.Neighbourhood => graph.Neighbourhoods.Select(entry => (entry.Id, entry.Slug)),
        EntryKind.School => graph.Schools.Select(entry => (entry.Id, entry.Slug)),
        EntryKind.Organisation => graph.Organisations.Select(entry => (entry.Id, entry.Slug)),
        EntryKind.Theme => graph.Themes.Select(entry => (entry.Id, entry.Slug)),
        EntryKind.Platform => graph.Platforms.Select(entry => (entry.Id, entry.Slug)),
        _ => graph.Offers.Select(entry => (entry.Id, entry.Slug)),
    };
}
