using System.Collections.Immutable;
using Catalogue.Data.Naming;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Schedules;

/// <summary>
/// When an offer takes place: recurring rules, single sessions, dates without sessions, or by arrangement. Times are in Europe/Brussels.
/// Rules only apply within the validity of the offer.
/// </summary>
public sealed record Schedule
{
    public ImmutableArray<ScheduleRule> Rules { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<Session> Sessions { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Dates on which the rules have no sessions.</summary>
    public ImmutableArray<DateOnly> Except { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Times are agreed with each participant.</summary>
    public bool ByArrangement { get; init; }

    public LocalizedText? Note { get; init; }
}

/// <summary>
/// Recurring sessions on weekdays, from one time until another, which is on the next day unless it is later. Every: every week, every
/// second week, and so on, counted from the week of From. InMonth: only the first (1) to fifth (5) or the last (-1) such weekday of a
/// month. From and Until narrow the validity of the offer.
/// </summary>
public sealed record ScheduleRule
{
    public required ImmutableArray<DayOfWeek> Days { get; init => field = value.OrEmpty(); }

    public required TimeOnly Starts { get; init; }

    public required TimeOnly Ends { get; init; }

    public ScheduleWeeks Weeks { get; init; } = ScheduleWeeks.School;

    /// <summary>When weeks is All: holidays without sessions.</summary>
    public ImmutableArray<HolidayKind> NotIn { get; init => field = value.OrEmpty(); } = [];

    /// <summary>When weeks is Holiday: only in these holidays; empty means all.</summary>
    public ImmutableArray<HolidayKind> OnlyIn { get; init => field = value.OrEmpty(); } = [];

    public int Every { get; init; } = 1;

    public int? InMonth { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>
/// One session: from a time on Day until a time on LastDay, for instance a camp of several days. Without a LastDay it ends on the same day,
/// or on the next when Ends is not after Starts.
/// </summary>
public sealed record Session(DateOnly Day, TimeOnly Starts, TimeOnly Ends, DateOnly? LastDay = null);

/// <summary>
/// The weeks in which a rule applies, by the Flemish school holidays: School excludes holidays and single days off, Holiday only includes
/// holidays.
/// </summary>
public enum ScheduleWeeks
{
    School,
    Holiday,
    All,
}

/// <summary>The Flemish school holidays, and the single days on which schools are closed.</summary>
public enum HolidayKind
{
    Autumn,
    Christmas,
    Spring,
    Easter,
    Summer,
    DayOff,
}
