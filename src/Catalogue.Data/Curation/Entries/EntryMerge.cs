using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Curation.Entries;

/// <summary>
/// Two entries of one noun become one: what names the first names the second instead, and the first is retired and remembers it.
/// </summary>
internal static class EntryMerge
{
    /// <summary>Why the two cannot become one; what their becoming one would break is told by the checks between entries.</summary>
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

    /// <summary>What becomes of every entry that is no offer, the two among them; versions are still those that stand.</summary>
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
                next[into.Id] = (Neighbourhood)next.GetValueOrDefault(into.Id, into) with { Borders = [.. other.Borders.Union(place.Borders).Where(id => id != from.Id && id != into.Id)] };
        }

        return next;
    }

    // Null for one that does not name it.
    private static ReferenceEntry? Renamed(ReferenceEntry entry, ReferenceEntry from, ReferenceEntry into)
    {
        // What was under the one that goes takes its place.
        var renamed = entry is Theme theme && theme.Id == into.Id && theme.Parent == from.Id
            ? theme with { Parent = ((Theme)from).Parent }
            : EntryNoun.Of(entry).Renamed(entry, id => id == from.Id ? into.Id : id);
        return ReferenceEquals(renamed, entry) ? null : renamed;
    }
}
