using Catalogue.Data.Neighbourhoods;

namespace Catalogue.Data.Curation.Entries;

/// <summary>A border is of two: where one side of it comes or goes, so does the other.</summary>
internal static class EntryBorders
{
    /// <summary>
    /// The other sides of the borders that these neighbourhoods have and had not, or had and have not, and that do not say so themselves.
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
