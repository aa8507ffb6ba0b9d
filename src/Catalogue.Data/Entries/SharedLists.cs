using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Catalogue.Data.Entries;

/// <summary>
/// Lists of entries, in which equal lists are mostly one array: the latest list for each hash is kept. Most offers refer to the same few
/// themes and municipalities. Threads need no lock, because a reference to an array is written at once.
/// </summary>
internal sealed class SharedLists<T>(ImmutableArray<T> all)
    where T : class
{
    private const int MostLists = 4096;

    private readonly ImmutableArray<T>[] lists = new ImmutableArray<T>[MostLists];

    /// <summary>The entries with these ordinals, in their order.</summary>
    public ImmutableArray<T> Of(ReadOnlySpan<int> ordinals)
    {
        var hash = new HashCode();
        foreach (var ordinal in ordinals)
            hash.Add(ordinal);
        ref var kept = ref lists[(uint)hash.ToHashCode() % MostLists];
        var list = kept;
        return list.IsDefault || !Has(list, ordinals) ? kept = Make(ordinals) : list;
    }

    private bool Has(ImmutableArray<T> list, ReadOnlySpan<int> ordinals)
    {
        if (list.Length != ordinals.Length)
            return false;
        for (var i = 0; i < ordinals.Length; i++)
        {
            if (!ReferenceEquals(list[i], all[ordinals[i]]))
                return false;
        }

        return true;
    }

    private ImmutableArray<T> Make(ReadOnlySpan<int> ordinals)
    {
        var list = new T[ordinals.Length];
        for (var i = 0; i < list.Length; i++)
            list[i] = all[ordinals[i]];
        return ImmutableCollectionsMarshal.AsImmutableArray(list);
    }
}
