namespace Catalogue.Data.Time;

/// <summary>
/// A range of dates, both ends inclusive; null is open, and with both open it is all time. An end before the beginning throws
/// FilterException at the path "period".
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

    /// <summary>The default without a period: current and coming.</summary>
    internal static Period CurrentAndComing(DateOnly today) => new(today);

    /// <summary>Today when the period contains it, else its date nearest to today.</summary>
    internal DateOnly DayNearestTo(DateOnly today)
    {
        if (From is { } from && today < from)
            return from;
        return Until is { } until && today > until ? until : today;
    }
}
