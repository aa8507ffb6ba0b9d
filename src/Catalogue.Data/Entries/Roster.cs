using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Entries;

/// <summary>All entries of one noun, by name; an entry's ordinal is its index in that order.</summary>
internal sealed class Roster<T>
    where T : class
{
    // An offer refers to a few entries of each noun; more need an array.
    private const int FewNamed = 16;

    // Not a frozen dictionary: every change rebuilds it, and freezing costs more than it would save.
    private readonly Dictionary<Guid, int> byId;
    private readonly Dictionary<string, int> bySlug;
    private readonly Func<T, Guid> id;
    private readonly Func<T, string> slug;
    private readonly Func<T, string> name;
    private readonly SharedLists<T> lists;

    public Roster(ImmutableArray<T> entries, Func<T, Guid> id, Func<T, string> slug, Func<T, string> name)
    {
        (this.id, this.slug, this.name) = (id, slug, name);
        All = ImmutableCollectionsMarshal.AsImmutableArray(DutchOrder.Sort(entries.AsSpan(), name, id));
        lists = new(All);
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

    /// <summary>-1 for an unknown id.</summary>
    public int OrdinalOf(Guid id) => byId.TryGetValue(id, out var ordinal) ? ordinal : -1;

    /// <summary>The entries that are not the same objects in another version; all, when there is none.</summary>
    public IEnumerable<T> Except(Roster<T>? other) =>
        other is null ? All : ReferenceEquals(other, this) ? [] : All.Where(entry => !ReferenceEquals(other.Find(id(entry)), entry));

    public Roster<T> With(Replacement<T> entries) => entries.IsNone
        ? this
        : new Roster<T>([.. All.Where(entry => !entries.Ids.Contains(id(entry))), .. entries.Now], id, slug, name);

    /// <summary>
    /// The entries with these ids, without duplicates, by name; unknown ids are left out. Recent lists are reused: most offers refer to the
    /// same few.
    /// </summary>
    public ImmutableArray<T> Named(IEnumerable<Guid> ids)
    {
        Span<int> ordinals = stackalloc int[FewNamed];
        var count = 0;
        foreach (var asked in ids)
        {
            if (!byId.TryGetValue(asked, out var ordinal))
                continue;
            if (count == ordinals.Length)
                ordinals = Enlarged(ordinals);
            ordinals[count++] = ordinal;
        }

        return count == 0 ? [] : lists.Of(Sorted(ordinals[..count]));
    }

    /// <summary>The entries by each of their values, in order of name.</summary>
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

    private static int[] Enlarged(ReadOnlySpan<int> ordinals)
    {
        var larger = new int[ordinals.Length * 2];
        ordinals.CopyTo(larger);
        return larger;
    }

    private static ReadOnlySpan<int> Sorted(Span<int> ordinals)
    {
        ordinals.Sort();
        var count = 1;
        for (var i = 1; i < ordinals.Length; i++)
        {
            if (ordinals[i] != ordinals[count - 1])
                ordinals[count++] = ordinals[i];
        }

        return ordinals[..count];
    }
}
