namespace Catalogue.Data.Time;

/// <summary>
/// A part of the day in Europe/Brussels, from a time (inclusive) until a time (exclusive); null is open. An end that is not after the
/// beginning throws FilterException at the path "timeOfDay".
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
    /// Whether a session overlaps it. A session that ends before it begins continues after midnight; only its own day counts.
    /// </summary>
    internal bool Overlaps(TimeOnly starts, TimeOnly ends) =>
        (From is not { } from || ends <= starts || from < ends) && (Until is not { } until || starts < until);
}
