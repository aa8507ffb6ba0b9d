using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;

namespace Catalogue.Data.Writing.Entries;

/// <summary>Borders are symmetric: adding or removing one side does the same to the other.</summary>
internal static class EntryBorders
{
    /// <summary>
    /// The neighbours that must be changed because these neighbourhoods gained or lost a border with them, unless they already agree.
    /// </summary>
    public static IEnumerable<Neighbourhood> Following(EntryBook book, IReadOnlyDictionary<Guid, ReferenceEntry> next)
    {
        var others = new Dictionary<Guid, Neighbourhood>();
        foreach (var one in next.Values.OfType<Neighbourhood>())
        {
            var before = book.Find<Neighbourhood>(one.Id)?.Borders ?? [];
            foreach (var id in before.Union(one.Borders))
            {
                if (next.ContainsKey(id) || (others.GetValueOrDefault(id) ?? book.Find<Neighbourhood>(id)) is not { } other)
                    continue;
                if (one.Borders.Contains(id) && !other.Borders.Contains(one.Id))
                    others[id] = other with { Borders = other.Borders.Add(one.Id) };
                else if (!one.Borders.Contains(id) && other.Borders.Contains(one.Id))
                    others[id] = other with { Borders = other.Borders.Remove(one.Id) };
            }
        }

        return others.Values;
    }
}
