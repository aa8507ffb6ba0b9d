using Catalogue.Data.Fields;
using static Catalogue.Data.Fields.Kinds;

namespace Catalogue.Data.Schedules;

/// <summary>The fields of a schedule, its rules and its sessions.</summary>
internal static class ScheduleFields
{
    public static FieldSet<ScheduleRule> Rule { get; } = new("A rule", () => new() { Days = [], Starts = default, Ends = default })
    {
        { rule => rule.Days, Names<DayOfWeek>() },
        { rule => rule.Starts, Kinds.Time },
        { rule => rule.Ends, Kinds.Time },
        { rule => rule.Weeks, NameOr(ScheduleWeeks.School) },
        { rule => rule.NotIn, Names<HolidayKind>() },
        { rule => rule.OnlyIn, Names<HolidayKind>() },
        { rule => rule.Every, CountOr(1) },
        { rule => rule.InMonth, InMonthOrNone },
        { rule => rule.From, DayOrNone },
        { rule => rule.Until, DayOrNone },
    };

    public static FieldSet<Session> Session { get; } = new("A session", () => new(default, default, default))
    {
        { session => session.Day, Day },
        { session => session.Starts, Kinds.Time },
        { session => session.Ends, Kinds.Time },
        { session => session.LastDay, DayOrNone },
    };

    public static FieldSet<Schedule> All { get; } = new("A schedule", () => new())
    {
        { schedule => schedule.Rules, Parts(Rule) },
        { schedule => schedule.Sessions, Parts(Session) },
        { schedule => schedule.Except, Days },
        { schedule => schedule.ByArrangement, SaidFlag.Formerly("isByArrangement") },
        { schedule => schedule.Note, TextOrNone },
    };
}
