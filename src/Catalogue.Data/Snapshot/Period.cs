namespace Catalogue.Data.Snapshot;

/// <summary>
/// A stretch of days, both ends inclusive, either open; with both open it is all times. An end before its beginning is refused
/// with FilterException at the path "period".
/// </summary>
public sealed record Period
{
    public Period(DateOnly? from = null, DateOnly? until = null)
    {
        if (from > until)
            throw FilterException.Input("period", $"The period ends on {until:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.");
        From = from;
        Until = until;
    }

    public DateOnly? From { get; }

    public DateOnly? Until { get; }

    /// <summary>What is asked when no period is: current and coming.</summary>
    internal static Period CurrentAndComing(DateOnly today) => new(today);

    /// <summary>Today when the period contains it, else its day nearest to today.</summary>
    internal DateOnly DayNearestTo(DateOnly today)
    {
        if (From is { } from && today < from)
            return from;
        return Until is { } until && today > until ? until : today;
    }
}
