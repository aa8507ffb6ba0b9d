namespace Catalogue.Data.Entries;

/// <summary>
/// A lazy value for each ordinal below a size. The next version shares every page without changes, including values computed later. Two
/// threads may both compute a value; either one is kept.
/// </summary>
internal sealed class LazyValues<T>
    where T : class
{
    // Small enough that copying the pages a commit changes is cheap, large enough that copying the list of pages is.
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    private readonly T?[]?[] pages;

    public LazyValues(int size)
        : this(new T?[]?[(size + PageSize - 1) >>> PageBits])
    {
    }

    private LazyValues(T?[]?[] pages) => this.pages = pages;

    /// <summary>Null when it was not computed yet.</summary>
    public T? Find(int ordinal) => Volatile.Read(ref pages[ordinal >>> PageBits])?[ordinal & (PageSize - 1)];

    public T Keep(int ordinal, T value)
    {
        ref var page = ref pages[ordinal >>> PageBits];
        var there = Volatile.Read(ref page) ?? Interlocked.CompareExchange(ref page, new T?[PageSize], null) ?? page!;
        Volatile.Write(ref there[ordinal & (PageSize - 1)], value);
        return value;
    }

    /// <summary>A copy without the values of some ordinals, which are computed again on access.</summary>
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
