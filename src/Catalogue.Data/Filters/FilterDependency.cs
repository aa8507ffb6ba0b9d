using Catalogue.Data.Curation;
using Catalogue.Data.Entries;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Filters;

/// <summary>
/// A property that a filter reads of a noun other than offers; for organisations only that of the organiser. Changed gives the entries for
/// which it differs, or that came or went.
/// </summary>
internal sealed record FilterDependency(EntryKind Noun, Func<ReferenceData, ReferenceData, IEnumerable<Guid>> Changed)
{
    public static FilterDependency Organisation<TValue>(Func<Organisation, TValue> value) =>
        new(EntryKind.Organisation, (before, now) => Between(before.Organisations, now.Organisations, entry => entry.Id, value));

    public static FilterDependency Theme<TValue>(Func<Theme, TValue> value) =>
        new(EntryKind.Theme, (before, now) => Between(before.Themes, now.Themes, entry => entry.Id, value));

    public static FilterDependency School<TValue>(Func<School, TValue> value) =>
        new(EntryKind.School, (before, now) => Between(before.Schools, now.Schools, entry => entry.Id, value));

    private static IEnumerable<Guid> Between<T, TValue>(Roster<T> before, Roster<T> now, Func<T, Guid> id, Func<T, TValue> value)
        where T : class
    {
        if (ReferenceEquals(before, now))
            yield break;
        foreach (var entry in before.All)
        {
            if (now.Find(id(entry)) is not { } after || !EqualityComparer<TValue>.Default.Equals(value(entry), value(after)))
                yield return id(entry);
        }

        foreach (var entry in now.All)
        {
            if (before.Find(id(entry)) is null)
                yield return id(entry);
        }
    }
}
