using System.Globalization;
using Catalogue.Data.Time;

namespace Catalogue.Data.Schedules;

/// <summary>What is possible in a schedule but probably a mistake, each with an example date; Path begins with "schedule".</summary>
internal static class ScheduleOddities
{
    // Nights end in the morning: a longer one probably has its times swapped.
    private static readonly TimeSpan LongestNight = TimeSpan.FromHours(14);

    // The clock in Brussels changes between these times.
    private static readonly TimeOnly LastChange = new(4, 0);

    /// <summary>A time that an earlier rule or session already has, with the path of that one; reported once per pair.</summary>
    public static IEnumerable<(string Path, string Other, DateOnly Day)> Doubled(
        Schedule schedule, (DateOnly? From, DateOnly? Until) validity)
    {
        var rules = schedule.Rules.Select(rule => new RuleDays(rule, validity)).ToArray();
        for (var at = 0; at < rules.Length; at++)
        {
            for (var before = 0; before < at; before++)
            {
                if (SharedDay(rules[before], rules[at], schedule, validity) is { } day)
                    yield return (Rule(at), Rule(before), day);
            }
        }

        var sessions = new Dictionary<Occurrence, int>();
        foreach (var (at, session) in schedule.Sessions.Index())
        {
            var occurrence = Occurrence.Of(session);
            if (!sessions.TryAdd(occurrence, at))
                yield return (SessionAt(at), SessionAt(sessions[occurrence]), session.Day);
            else if (!schedule.Except.Contains(session.Day) && IsKnown(session.Day)
                && Array.FindIndex(rules, rule => rule.Holds(session.Day)
                    && new Occurrence(session.Day, rule.Rule.Starts, rule.Rule.Ends) == occurrence) is >= 0 and var same)
                yield return (SessionAt(at), Rule(same), session.Day);
        }
    }

    /// <summary>Times that begin or end at a clock change, on a date on which that local time does not exist or occurs twice.</summary>
    public static IEnumerable<(string Path, DateOnly Day)> AtClockChanges(Schedule schedule, (DateOnly? From, DateOnly? Until) validity)
    {
        foreach (var (at, rule) in schedule.Rules.Index().Where(rule => rule.Item.Starts < LastChange || rule.Item.Ends < LastChange))
        {
            var holds = new RuleDays(rule, validity);
            foreach (var day in Days(rule, rule, validity))
            {
                if (!holds.Holds(day) || schedule.Except.Contains(day) || !IsAtChange(new(day, rule.Starts, rule.Ends)))
                    continue;
                yield return (Rule(at), day);
                break;
            }
        }

        foreach (var (at, session) in schedule.Sessions.Index().Where(session => IsAtChange(Occurrence.Of(session.Item))))
            yield return (SessionAt(at), session.Day);
    }

    /// <summary>Nights so long that the times are probably swapped.</summary>
    public static IEnumerable<string> LongNights(Schedule schedule) =>
    [
        .. schedule.Rules.Index().Where(rule => IsLong(new(default, rule.Item.Starts, rule.Item.Ends)))
            .Select(rule => $"{Rule(rule.Index)}.ends"),
        .. schedule.Sessions.Index().Where(session => session.Item.LastDay is null && IsLong(Occurrence.Of(session.Item)))
            .Select(session => $"{SessionAt(session.Index)}.ends"),
    ];

    private static DateOnly? SharedDay(RuleDays one, RuleDays other, Schedule schedule, (DateOnly? From, DateOnly? Until) validity)
    {
        if ((one.Rule.Starts, one.Rule.Ends) != (other.Rule.Starts, other.Rule.Ends))
            return null;
        foreach (var day in Days(one.Rule, other.Rule, validity))
        {
            if (one.Holds(day) && other.Holds(day) && !schedule.Except.Contains(day))
                return day;
        }

        return null;
    }

    private static ExaminedDates Days(ScheduleRule one, ScheduleRule other, (DateOnly? From, DateOnly? Until) validity) =>
        ExaminedDates.Between(
        ExaminedDates.Latest(validity.From, ExaminedDates.Latest(one.From, other.From)),
        ExaminedDates.Earliest(validity.Until, ExaminedDates.Earliest(one.Until, other.Until)));

    private static bool IsAtChange(Occurrence occurrence) =>
        BrusselsTime.IsSkippedOrTwice(occurrence.Day, occurrence.Starts)
            || BrusselsTime.IsSkippedOrTwice(occurrence.LastDay, occurrence.Ends);

    private static bool IsLong(Occurrence occurrence) => occurrence.LastDay > occurrence.Day && occurrence.Length > LongestNight;

    private static bool IsKnown(DateOnly day) => day >= SchoolCalendar.Earliest && day <= SchoolCalendar.Latest;

    private static string Rule(int at) => string.Create(CultureInfo.InvariantCulture, $"schedule.rules[{at}]");

    private static string SessionAt(int at) => string.Create(CultureInfo.InvariantCulture, $"schedule.sessions[{at}]");
}
