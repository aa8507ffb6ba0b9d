namespace Catalogue.Data.Snapshot;

/// <summary>
/// A stretch of the day, by the clock in Europe/Brussels, from a time up to but without another, either open. One that does not end after
/// it begins is refused with FilterException at the path "timeOfDay".
/// </summary>
public sealed record TimeOfDay
{
    public TimeOfDay(TimeOnly? from = null, TimeOnly? until = null)
    {
        if (from >= until)
            throw FilterException.Input(
                "timeOfDay", $"The time of day ends at {until:HH:mm}, not after it begins at {from:HH:mm}: ask within one day.");
        From = from;
        Until = until;
    }

    public TimeOnly? From { get; }

    public TimeOnly? Until { get; }

    /// <summary>
    /// Whether a session has some moment in it. One that ends before it begins goes on after midnight; its own day is asked.
    /// </summary>
    internal bool Overlaps(TimeOnly starts, TimeOnly ends) =>
        (From is not { } from || ends <= starts || from < ends) && (Until is not { } until || starts < until);
}
