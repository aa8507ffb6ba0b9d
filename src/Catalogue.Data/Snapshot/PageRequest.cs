using Catalogue.Data.Time;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// Which page of a list: the first items after a cursor, or the last items before one; either cursor may bound either. Size is at most
/// Maximum.
/// </summary>
public sealed record PageRequest
{
    public const int Default = 20;
    public const int Maximum = 100;

    private PageRequest(int size, bool backward, string? after, string? before) =>
        (Size, Backward, After, Before) = (size, backward, after, before);

    public int Size { get; }

    public bool Backward { get; }

    public string? After { get; }

    public string? Before { get; }

    /// <summary>
    /// From the arguments of a connection. Without a size it is Default: from the front, or from the back when only before is given. Throws
    /// FilterException for a size below 0 or above Maximum, and for first together with last.
    /// </summary>
    public static PageRequest Of(int? first = null, string? after = null, int? last = null, string? before = null)
    {
        if (first is not null && last is not null)
            throw FilterException.Input("last", "Ask the first entries or the last ones, not both in one list.");
        if ((first ?? last) is { } size and (< 0 or > Maximum))
            throw FilterException.Input(first is null ? "last" : "first", $"A page holds from 0 to {Maximum} entries, not {size}.");
        var backward = last is not null || (first is null && after is null && before is not null);
        return new PageRequest(first ?? last ?? Default, backward, after, before);
    }
}
