using Catalogue.Data.Offers;

namespace Catalogue.Data.Schedules;

/// <summary>
/// One time that an offer takes place: from an hour of a day until one of LastDay, by the clock in Europe/Brussels. Without a LastDay it
/// ends on the same day, or where Ends is not after Starts on the next.
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

    /// <summary>When it starts, in UTC.</summary>
    public DateTimeOffset Start => BrusselsTime.Moment(Day, Starts);

    /// <summary>
    /// When it ends, in UTC. Always after Start: where the clock leaves no time between the two, it lasts as long as on another day.
    /// </summary>
    public DateTimeOffset End => BrusselsTime.Moment(LastDay, Ends) is var end && end > Start ? end : Start + Length;

    /// <summary>How long it lasts by the clock.</summary>
    public TimeSpan Length => LastDay.ToDateTime(Ends) - Day.ToDateTime(Starts);

    public static Occurrence Of(Session session) => new(session.Day, session.Starts, session.Ends, session.LastDay);
}
