using System.Globalization;
using Catalogue.Data.Naming;

namespace Catalogue.Data.Schedules;

/// <summary>A rule as text, beginning in lower case: which days, the times, in which weeks, between which dates.</summary>
internal static class RuleSentence
{
    private const int Week = 7;

    private static readonly DayOfWeek[] Workdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static string Of(ScheduleRule rule, ScheduleTexts texts) =>
        Days(rule, texts) + Hours(rule.Starts, rule.Ends, texts) + Weeks(rule, texts) + Dates(rule, texts);

    /// <summary>A session that ends at midnight is shown as ending on its own day.</summary>
    public static string Hours(TimeOnly starts, TimeOnly ends, ScheduleTexts texts) => ends == TimeOnly.MinValue && starts != ends
        ? texts.Fill("hours", ("starts", Time(starts, texts)), ("ends", texts["time.midnight"]))
        : texts.Fill(ends > starts ? "hours" : "hours.next", ("starts", Time(starts, texts)), ("ends", Time(ends, texts)));

    public static string Day(DayOfWeek day, ScheduleTexts texts) => texts[$"day.{UpperSnake<DayOfWeek>.Name(day)}"];

    public static string Date(DateOnly day, ScheduleTexts texts) => texts.Fill(
        day.Day == 1
            ? "date.first"
            : "date", ("day", Number(day.Day)), ("month", texts[$"month.{Number(day.Month)}"]), ("year", Number(day.Year)));

    public static string Time(TimeOnly time, ScheduleTexts texts) => time.Minute == 0
        ? texts.Fill("time.hour", ("hour", Number(time.Hour)))
        : texts.Fill("time.minute", ("hour", Number(time.Hour)), ("minute", time.Minute.ToString("D2", CultureInfo.InvariantCulture)));

    private static string Days(ScheduleRule rule, ScheduleTexts texts)
    {
        DayOfWeek[] days = [.. rule.Days.Distinct().OrderBy(day => ((int)day + Week - 1) % Week)];
        var names = texts.Join(days.Select(day => Day(day, texts)));
        if (rule.InMonth is { } place && texts.Keys.Contains($"place.{Number(place)}"))
        {
            var inMonth = texts.Fill("every.inMonth", ("place", texts[$"place.{Number(place)}"]), ("days", names));
            return rule.Every > 1 ? inMonth + texts.Fill("every.n.more", ("n", Number(rule.Every))) : inMonth;
        }

        if (rule.Every > 1)
            return texts.Fill("every.n", ("n", Number(rule.Every)), ("days", names));
        if (days.Length == Week)
            return texts["every.day"];
        return days.SequenceEqual(Workdays) ? texts["every.weekday"] : texts.Fill("every.1", ("days", names));
    }

    private static string Weeks(ScheduleRule rule, ScheduleTexts texts)
    {
        var weeks = rule.Weeks switch
        {
            ScheduleWeeks.Holiday when !rule.OnlyIn.IsEmpty => texts.Fill("weeks.HOLIDAY.only", ("holidays", Holidays(rule.OnlyIn, texts))),
            ScheduleWeeks.All when !rule.NotIn.IsEmpty => "",
            var other => texts[$"weeks.{UpperSnake<ScheduleWeeks>.Name(other)}"],
        };
        return rule.NotIn.IsEmpty ? weeks : weeks + texts.Fill("notIn", ("holidays", Holidays(rule.NotIn, texts)));
    }

    private static string Dates(ScheduleRule rule, ScheduleTexts texts) => (rule.From, rule.Until) switch
    {
        ({ } from, { } until) => texts.Fill("from.until", ("from", Date(from, texts)), ("until", Date(until, texts))),
        ({ } from, null) => texts.Fill("from", ("from", Date(from, texts))),
        (null, { } until) => texts.Fill("until", ("until", Date(until, texts))),
        _ => "",
    };

    private static string Holidays(IEnumerable<HolidayKind> kinds, ScheduleTexts texts) =>
        texts.Join(kinds.Distinct().Order().Select(kind => texts[$"in.{UpperSnake<HolidayKind>.Name(kind)}"]));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
