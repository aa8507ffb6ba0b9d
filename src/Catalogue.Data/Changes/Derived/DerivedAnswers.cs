using Catalogue.Data.Curation;

namespace Catalogue.Data.Changes.Derived;

/// <summary>
/// Entries whose public answer changed although they were not saved: their fields are derived from other entries, and a school's network
/// also from the date.
/// </summary>
internal static class DerivedAnswers
{
    /// <summary>
    /// The entries, each once, whose derived fields differ between two views. The changed entries are given as they were (null for a new
    /// one) and as they are.
    /// </summary>
    public static IEnumerable<(EntryKind Kind, Guid Id)> Between(
        DerivedView before, DerivedView after, IReadOnlyCollection<(ReferenceEntry? Before, ReferenceEntry? After)> changed)
    {
        var found = new HashSet<(EntryKind, Guid)>();
        foreach (var field in DerivedField.All)
        {
            var bearers = changed.SelectMany(entry =>
                (entry.Before is { } was ? field.Bearers(before, was) : []).Concat(
                    entry.After is { } now ? field.Bearers(after, now) : [])).Distinct();
            foreach (var id in bearers)
            {
                if (!found.Contains((field.Kind, id)) && !field.Value(before, id).ToHashSet().SetEquals(field.Value(after, id)))
                    found.Add((field.Kind, id));
            }
        }

        return found;
    }

    /// <summary>
    /// The schools that were changed or have another network than before: the places and networks of offers are derived from these.
    /// </summary>
    public static List<(ReferenceEntry? Before, ReferenceEntry? After)> ChangedSchools(DerivedView before, DerivedView after)
    {
        var (was, now) = (before.Reference.Schools, after.Reference.Schools);
        if (ReferenceEquals(was, now) && before.Day == after.Day)
            return [];
        var changed = new List<(ReferenceEntry?, ReferenceEntry?)>();
        foreach (var school in now.All)
        {
            var earlier = was.Find(school.Id);
            if (!ReferenceEquals(earlier, school) || school.NetworkOn(before.Day) != school.NetworkOn(after.Day))
                changed.Add((earlier, school));
        }

        return changed;
    }
}
