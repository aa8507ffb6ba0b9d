using System.Collections.Immutable;

namespace Catalogue.Api.Binding;

/// <summary>A page of a list, in order. Cursors are computed on access.</summary>
internal record EntryPage<T>(ImmutableArray<T> Entries, PageInfo Info, Func<T, string> CursorOf)
    where T : class
{
    public EntryPage(ImmutableArray<T> entries, int totalCount, bool hasNextPage, bool hasPreviousPage, Func<T, string> cursorOf)
        : this(
            entries,
            new PageInfo(
                totalCount,
                hasNextPage,
                hasPreviousPage,
                () => entries.IsEmpty ? null : cursorOf(entries[0]),
                () => entries.IsEmpty ? null : cursorOf(entries[^1])),
            cursorOf)
    {
    }

    public EntryEdge<T>[] Edges() => [.. Entries.Select(entry => new EntryEdge<T>(entry, this))];
}

/// <summary>One row of a page.</summary>
internal sealed record EntryEdge<T>(T Node, EntryPage<T> Page)
    where T : class
{
    public string Cursor => Page.CursorOf(Node);
}

/// <summary>The position of a page in the whole list.</summary>
internal sealed record PageInfo(int TotalCount, bool HasNextPage, bool HasPreviousPage, Func<string?> StartCursor, Func<string?> EndCursor);
