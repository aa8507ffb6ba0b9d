using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Catalogue.Data.Snapshot;

/// <summary>All entries of one noun, by name; an entry's ordinal is its place in that order.</summary>
internal sealed class Roster<T>
    where T : class
{
    // Not frozen: every change builds the whole anew, and freezing costs more than it would ever save.
    private readonly Dictionary<Guid, int> byId;
    private readonly Dictionary<string, int> bySlug;
    private readonly Func<T, Guid> id;
    private readonly Func<T, string> slug;
    private readonly Func<T, string> name;

    public Roster(ImmutableArray<T> entries, Func<T, Guid> id, Func<T, string> slug, Func<T, string> name)
    {
        (this.id, this.slug, this.name) = (id, slug, name);
        All = ImmutableCollectionsMarshal.AsImmutableArray(DutchOrder.Sort(entries.AsSpan(), name, id));
        byId = new(All.Length);
        bySlug = new(All.Length);
        for (var ordinal = 0; ordinal < All.Length; ordinal++)
        {
            byId.Add(id(All[ordinal]), ordinal);
            bySlug.Add(slug(All[ordinal]), ordinal);
        }
    }

    public ImmutableArray<T> All { get; }

    public T? Find(Guid id) => byId.TryGetValue(id, out var ordinal) ? All[ordinal] : null;

    public T? Find(string slug) => bySlug.TryGetValue(slug, out var ordinal) ? All[ordinal] : null;

    /// <summary>-1 for an id that is not here.</summary>
    public int OrdinalOf(Guid id) => byId.TryGetValue(id, out var ordinal) ? ordinal : -1;

    public Roster<T> With(Replacement<T> entries) => entries.IsNone
        ? this
        : new Roster<T>([.. All.Where(entry => !entries.Ids.Contains(id(entry))), .. entries.Now], id, slug, name);

    /// <summary>The entries named, each once, by name; ids that are not here are left out.</summary>
    public ImmutableArray<T> Named(IEnumerable<Guid> ids)
    {
        var ordinals = new SortedSet<int>();
        foreach (var asked in ids)
        {
            if (byId.TryGetValue(asked, out var ordinal))
                ordinals.Add(ordinal);
        }

        return [.. ordinals.Select(ordinal => All[ordinal])];
    }

    /// <summary>The entries under each value that they have, by name.</summary>
    public Dictionary<Guid, ImmutableArray<T>> GroupBy(Func<T, IEnumerable<Guid>> values)
    {
        var groups = new Dictionary<Guid, ImmutableArray<T>.Builder>();
        foreach (var entry in All)
        {
            foreach (var value in values(entry).Distinct())
            {
                if (!groups.TryGetValue(value, out var group))
                    groups.Add(value, group = ImmutableArray.CreateBuilder<T>());
                group.Add(entry);
            }
        }

        return groups.ToDictionary(group => group.Key, group => group.Value.ToImmutable());
    }
}
