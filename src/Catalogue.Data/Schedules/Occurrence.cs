using Catalogue.Data.Time;

namespace Catalogue.Data.Schedules;

/// <summary>
/// One occurrence of an offer: from a time on Day until a time on LastDay, in Europe/Brussels. Without a LastDay it ends on the same day,
/// or on the next when Ends is not after Starts.
/// </summary>
public sealed record Occurrence
{
    public Occurrence(DateOnly day, TimeOnly starts, TimeOnly ends, DateOnly? lastDay = null)
    {
        (Day, Starts, Ends) = (day, starts, ends);
        LastDay = lastDay ?? (ends > starts || day == DateOnly.MaxValue ? day : day.AddDays(1));
    }

    public DateOnly Day { get; }

    public TimeOnly Starts { get; }

    public DateOnly LastDay { get; }

    public TimeOnly Ends { get; }

    /// <summary>Its start, in UTC.</summary>
    public DateTimeOffset Start => BrusselsTime.Moment(Day, Starts);

    /// <summary>
    /// Its end, in UTC. Always after Start: when the clock change would leave no time between the two, it lasts as long as on any other
    /// day.
    /// </summary>
    public DateTimeOffset End => BrusselsTime.Moment(LastDay, Ends) is var end && end > Start ? end : Start + Length;

    /// <summary>Its duration in local time.</summary>
    public TimeSpan Length => LastDay.ToDateTime(Ends) - Day.ToDateTime(Starts);

    public static Occurrence Of(Session session) => new(session.Day, session.Starts, session.Ends, session.LastDay);
}
