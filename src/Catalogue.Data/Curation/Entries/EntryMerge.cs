using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Curation.Entries;

/// <summary>Two entries of one noun become one: what names the first names the second instead, and the first is retired and remembers it.</summary>
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
        else if (from is Neighbourhood place && into is Neighbourhood other && (place.Kind != other.Kind || place.Municipality != other.Municipality))
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

    /// <summary>The list with what each is now in its place, each once; the very list where nothing changes.</summary>
    public static ImmutableArray<Guid> Renamed(ImmutableArray<Guid> ids, Func<Guid, Guid> now) => ids.Any(id => now(id) != id) ? [.. ids.Select(now).Distinct()] : ids;

    // Null for one that does not name it. Borders are not looked at: they are changed from the side of the two.
    private static ReferenceEntry? Renamed(ReferenceEntry entry, ReferenceEntry from, ReferenceEntry into)
    {
        return entry switch
        {
            School school when school.Neighbourhood == from.Id => school with { Neighbourhood = into.Id },
            Neighbourhood wijk when wijk.Parent == from.Id => wijk with { Parent = into.Id },
            // What was under the one that goes takes its place.
            Theme theme when theme.Parent == from.Id => theme with { Parent = theme.Id == into.Id ? ((Theme)from).Parent : into.Id },
            ConsultationPlatform platform when platform.Members.Contains(from.Id) || platform.Themes.Contains(from.Id) =>
                platform with { Members = Renamed(platform.Members, Now), Themes = Renamed(platform.Themes, Now) },
            _ => null,
        };

        Guid Now(Guid id) => id == from.Id ? into.Id : id;
    }
}
