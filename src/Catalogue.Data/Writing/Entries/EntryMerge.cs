using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Writing.Entries;

/// <summary>
/// Merges two entries of one noun: references to the first are changed to the second; the first is retired and keeps a reference to the
/// second.
/// </summary>
internal static class EntryMerge
{
    /// <summary>Why the two cannot be merged; the rules between entries report what the merge would violate.</summary>
    public static IEnumerable<Finding> Errors(EntryBook book, ReferenceEntry from, EntryAct act)
    {
        if (act.Into == from.Id)
            yield return EntryErrors.MergeItself;
        else if (book.Find(act.Kind, act.Into!.Value) is not { } into)
            yield return EntryErrors.UnknownInto;
        else if (into.IsRetired)
            yield return EntryErrors.MergeIntoRetired(EntryNoun.Of(into).Name(into));
        else if (from is Neighbourhood place && into is Neighbourhood other
            && (place.Kind != other.Kind || place.Municipality != other.Municipality))
            yield return EntryErrors.MergeUnlike;
        if (from.MergedInto is not null)
            yield return EntryErrors.MergedAlready;
    }

    /// <summary>Every entry that the merge changes and that is not an offer, including the two; versions are not raised yet.</summary>
    public static Dictionary<Guid, ReferenceEntry> Next(EntryBook book, ReferenceEntry from, ReferenceEntry into)
    {
        var next = new Dictionary<Guid, ReferenceEntry> { [from.Id] = @from with { IsRetired = true, MergedInto = into.Id } };
        foreach (var entry in EntryNoun.All.SelectMany(noun => noun.Entries(book.Entries)).Where(entry => entry.Id != from.Id))
        {
            if (Renamed(entry, from, into) is { } changed)
                next[entry.Id] = changed;
        }

        if (from is Neighbourhood place && into is Neighbourhood other)
        {
            next[from.Id] = (Neighbourhood)next[from.Id] with { Borders = [] };
            if (place.Borders.Any(id => id == into.Id || !other.Borders.Contains(id)))
                next[into.Id] = (Neighbourhood)next.GetValueOrDefault(
                    into.Id, into) with { Borders = [.. other.Borders.Union(place.Borders).Where(id => id != from.Id && id != into.Id)] };
        }

        return next;
    }

    // Null for an entry without a reference to it.
    private static ReferenceEntry? Renamed(ReferenceEntry entry, ReferenceEntry from, ReferenceEntry into)
    {
        // Children of the entry that goes become children of the remaining one.
        var renamed = entry is Theme theme && theme.Id == into.Id && theme.Parent == from.Id
            ? theme with { Parent = ((Theme)from).Parent }
            : EntryNoun.Of(entry).Renamed(entry, id => id == from.Id ? into.Id : id);
        return ReferenceEquals(renamed, entry) ? null : renamed;
    }
}
