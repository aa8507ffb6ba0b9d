using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

/// <summary>Existing references to a retired entry stay; new ones are refused.</summary>
internal static class NewlyRetired
{
    public static readonly Rule Rule = new(
        "REFERENCE_RETIRED",
        FindingSeverity.Error,
        "{0} wordt niet meer gebruikt: kies wat ervoor in de plaats kwam, of haal het weg.",
        "{0} is no longer in use: choose what came in its place, or take it out.",
        entry => from reference in References(entry.Entry)
                 let named = entry.Book.Find<ReferenceEntry>(reference.Id)
                 where named is { IsRetired: true }
                     && (entry.Before is null || !References(entry.Before).Any(before => before.Id == reference.Id))
                 select new Found(reference.Path, EntryNoun.Of(named).Name(named)));

    private static IEnumerable<(string Path, Guid Id)> References(ReferenceEntry entry) => entry switch
    {
        School { Neighbourhood: { } place } => [("neighbourhood", place)],
        Neighbourhood neighbourhood => [.. neighbourhood.Parent is { } parent ? [("parent", parent)] : Array.Empty<(string, Guid)>(),
            .. neighbourhood.Borders.Select((border, at) => ($"borders[{at}]", border))],
        Theme { Parent: { } parent } => [("parent", parent)],
        ConsultationPlatform platform => [.. platform.Members.Select((member, at) => ($"members[{at}]", member)),
            .. platform.Themes.Select((theme, at) => ($"themes[{at}]", theme))],
        _ => [],
    };
}
