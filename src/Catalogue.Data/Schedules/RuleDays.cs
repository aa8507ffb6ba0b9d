namespace Catalogue.Data.Schedules;

/// <summary>
/// The dates on which a rule applies. Every counts calendar weeks from Monday, including holidays; InMonth counts all such weekdays of the
/// month. So a session that falls in a holiday is dropped, not postponed.
/// </summary>
internal sealed class RuleDays
{
    private readonly int weekdays;
    private readonly int firstWeek;
    private readonly HolidaySet notIn;
    private readonly HolidaySet onlyIn;

    public RuleDays(ScheduleRule rule, (DateOnly? From, DateOnly? Until) validity)
    {
        Rule = rule;
        foreach (var day in rule.Days)
            weekdays |= 1 << (int)day;
        firstWeek = Week(rule.From ?? validity.From ?? DateOnly.MinValue);
        notIn = HolidaySet.Of(rule.NotIn);
        onlyIn = rule.OnlyIn.IsEmpty ? HolidaySet.Weeks : HolidaySet.Of(rule.OnlyIn);
    }

    public ScheduleRule Rule { get; }

    /// <summary>Whether the rule applies on a date of the calendar, ignoring the validity.</summary>
    public bool Holds(DateOnly day)
    {
        if ((weekdays & (1 << (int)day.DayOfWeek)) == 0 || day < Rule.From || day > Rule.Until)
            return false;
        if (Rule.Every != 1 && (Rule.Every < 1 || (Week(day) - firstWeek) % Rule.Every != 0))
            return false;
        return IsInMonth(day) && IsInWeeks(SchoolCalendar.On(day));
    }

    // 1 January 0001, day 0, was a Monday.
    private static int Week(DateOnly day) => day.DayNumber / 7;

    private bool IsInMonth(DateOnly day) => Rule.InMonth switch
    {
        null => true,
        -1 => day.Day + 7 > DateTime.DaysInMonth(day.Year, day.Month),
        var place => ((day.Day - 1) / 7) + 1 == place,
    };

    private bool IsInWeeks(HolidaySet day) => !day.Overlaps(notIn) && Rule.Weeks switch
    {
        ScheduleWeeks.School => day.IsEmpty,
        ScheduleWeeks.Holiday => day.Overlaps(onlyIn),
        _ => true,
    };
}
