namespace Catalogue.Data.Snapshot;

/// <summary>
/// A value for each ordinal below a size, made when it is first asked. The next version shares all pages in which nothing changed, with
/// what is made in them later. Two that ask at once may both make one; either stays.
/// </summary>
internal sealed class LazyValues<T>
    where T : class
{
    // So small that copying those in which a commit changes something costs nothing, so large that going through their list does not either.
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    private readonly T?[]?[] pages;

    public LazyValues(int size)
        : this(new T?[]?[(size + PageSize - 1) >>> PageBits])
    {
    }

    private LazyValues(T?[]?[] pages) => this.pages = pages;

    /// <summary>Null where none was made.</summary>
    public T? Find(int ordinal) => Volatile.Read(ref pages[ordinal >>> PageBits])?[ordinal & (PageSize - 1)];

    public T Keep(int ordinal, T value)
    {
        ref var page = ref pages[ordinal >>> PageBits];
        var there = Volatile.Read(ref page) ?? Interlocked.CompareExchange(ref page, new T?[PageSize], null) ?? page!;
        Volatile.Write(ref there[ordinal & (PageSize - 1)], value);
        return value;
    }

    /// <summary>The same without the values of some ordinals, which are made anew when they are asked.</summary>
    public LazyValues<T> Without(IEnumerable<int> ordinals)
    {
        T?[]?[]? next = null;
        var copied = new HashSet<int>();
        foreach (var ordinal in ordinals)
        {
            next ??= (T?[]?[])pages.Clone();
            var number = ordinal >>> PageBits;
            if (next[number] is null)
                continue;
            if (copied.Add(number))
                next[number] = (T?[])next[number]!.Clone();
            next[number]![ordinal & (PageSize - 1)] = null;
        }

        return next is null ? this : new(next);
    }
}
