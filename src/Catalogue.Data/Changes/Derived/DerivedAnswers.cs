using Catalogue.Data.Curation;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;

namespace Catalogue.Data.Changes.Derived;

/// <summary>
/// Whose public answer is another although they were not saved: what an entry tells follows from other entries too, and a school's network
/// from the day.
/// </summary>
internal static class DerivedAnswers
{
    /// <summary>
    /// The entries, each once, whose derived fields differ between two views, of which these entries are other: as they were (null for a
    /// new one), as they are.
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
    /// The schools that are other, or have another network, than they were: those on which offers' places and networks rest.
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
