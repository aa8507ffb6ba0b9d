using System.Collections.Immutable;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// When an offer takes place: rules that come back, single sessions, days on which it does not, or by arrangement. Hours are of the clock
/// in Europe/Brussels. Rules hold within the validity of the offer.
/// </summary>
public sealed record Schedule
{
    public ImmutableArray<ScheduleRule> Rules { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<Session> Sessions { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Days without any session of a rule.</summary>
    public ImmutableArray<DateOnly> Except { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The hours are settled with each who takes part.</summary>
    public bool ByArrangement { get; init; }

    public LocalizedText? Note { get; init; }
}

/// <summary>
/// Sessions that come back on days of the week, from one hour until another, of the next day where that is not later. Every: each such
/// week, every second, and so on, counted from the week of From. InMonth: only the first (1) to fifth (5) or last (-1) such day of a month.
/// From and Until narrow the validity of the offer.
/// </summary>
public sealed record ScheduleRule
{
    public required ImmutableArray<DayOfWeek> Days { get; init => field = value.OrEmpty(); }

    public required TimeOnly Starts { get; init; }

    public required TimeOnly Ends { get; init; }

    public ScheduleWeeks Weeks { get; init; } = ScheduleWeeks.School;

    /// <summary>With All weeks: holidays in which there is none all the same.</summary>
    public ImmutableArray<HolidayKind> NotIn { get; init => field = value.OrEmpty(); } = [];

    /// <summary>With Holiday weeks: only these holidays; none is all.</summary>
    public ImmutableArray<HolidayKind> OnlyIn { get; init => field = value.OrEmpty(); } = [];

    public int Every { get; init; } = 1;

    public int? InMonth { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>
/// One session: from an hour of a day until one of LastDay, as a camp that lasts for days. Without a LastDay it ends on the same day, or
/// where Ends is not after Starts on the next.
/// </summary>
public sealed record Session(DateOnly Day, TimeOnly Starts, TimeOnly Ends, DateOnly? LastDay = null);

/// <summary>
/// In which weeks a rule holds, by the Flemish school holidays; School leaves out holidays and single days off, Holiday has only the
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
