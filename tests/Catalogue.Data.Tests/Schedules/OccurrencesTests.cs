using System.Globalization;
using Catalogue.Data.Schedules;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Schedules;

public sealed class OccurrencesTests
{
    private const int Seeds = 3000;

    private static readonly (DateOnly? From, DateOnly? Until) Always = (null, null);

    [Fact]
    public void Occurrences_are_exactly_those_of_a_plain_loop_over_the_days()
    {
        var found = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new RandomSchedules(new Random(seed));
            var (schedule, validity, from) = (random.Schedule(), random.Validity(), random.Day());
            var to = from.AddDays(new Random(seed).Next(400));
            var expected = PlainLoop(schedule, validity, from, to);
            Assert.True(expected.SequenceEqual(Occurrences.Between(schedule, validity, from, to)), $"Seed {seed}");
            Assert.All(expected, occurrence => Assert.True(occurrence.Start < occurrence.End, $"Seed {seed}: {occurrence}"));
            found += expected.Count > 0 ? 1 : 0;
        }

        Assert.True(found > Seeds / 3, $"Only {found} schedules had any occurrence: too few to prove much.");
    }

    [Fact]
    public void A_rule_of_school_weeks_leaves_out_holidays_and_days_off() =>
        Assert.Equal("2026-10-28, 2026-11-18", Days(Rule(DayOfWeek.Wednesday), "2026-10-28", "2026-11-18")); // between them autumn holiday and Armistice Day

    [Fact]
    public void A_rule_of_holiday_weeks_has_only_the_holidays_it_names()
    {
        var spring = Rule(DayOfWeek.Tuesday) with { Weeks = ScheduleWeeks.Holiday, OnlyIn = [HolidayKind.Spring, HolidayKind.Easter] };
        Assert.Equal("2027-02-09, 2027-03-30, 2027-04-06", Days(spring, "2026-09-01", "2027-08-31"));
        Assert.Equal(
            "2026-11-02, 2026-12-21, 2026-12-28, 2027-02-08, 2027-03-29, 2027-04-05",
            Days(spring with { OnlyIn = [], Days = [DayOfWeek.Monday] }, "2026-09-01", "2027-06-30"));
    }

    [Fact]
    public void Every_second_week_counts_the_weeks_of_the_calendar_from_that_of_its_first_day()
    {
        var rule = Rule(DayOfWeek.Monday, DayOfWeek.Friday) with { Every = 2, From = new(2026, 9, 3), Weeks = ScheduleWeeks.All };
        Assert.Equal("2026-09-04, 2026-09-14, 2026-09-18, 2026-09-28", Days(rule, "2026-09-01", "2026-09-30"));
    }

    [Fact]
    public void The_first_and_the_last_such_day_of_a_month()
    {
        var first = Rule(DayOfWeek.Saturday) with { InMonth = 1, Weeks = ScheduleWeeks.All };
        Assert.Equal("2026-08-01, 2026-09-05, 2026-10-03", Days(first, "2026-08-01", "2026-10-31"));
        Assert.Equal("2026-08-29, 2026-09-26, 2026-10-31", Days(first with { InMonth = -1 }, "2026-08-01", "2026-10-31"));
        Assert.Equal("2026-08-29, 2026-10-31", Days(first with { InMonth = 5 }, "2026-08-01", "2026-10-31"));
    }

    [Fact]
    public void Hours_are_those_of_the_clock_on_both_sides_of_summer_time()
    {
        var saturdays = Of(Rule(DayOfWeek.Saturday, DayOfWeek.Sunday) with { Weeks = ScheduleWeeks.All });
        Assert.Equal(
            ["2026-10-24T11:30Z", "2026-10-25T12:30Z", "2027-03-27T12:30Z", "2027-03-28T11:30Z"],
            Starts(saturdays, new(2026, 10, 24), new(2026, 10, 25)).Concat(Starts(saturdays, new(2027, 3, 27), new(2027, 3, 28))));
    }

    [Theory]
    [InlineData("2027-03-28", "01:30", "00:30")]
    [InlineData("2027-03-28", "02:30", "01:30")] // passed over: 03:30 in summer time
    [InlineData("2027-03-28", "03:30", "01:30")]
    [InlineData("2026-10-25", "01:30", "23:30")]
    [InlineData("2026-10-25", "02:30", "00:30")] // there twice: the first of the two
    [InlineData("2026-10-25", "03:00", "02:00")]
    public void An_hour_that_is_passed_over_or_there_twice_has_one_moment(string day, string time, string utc) =>
        Assert.Equal(utc, BrusselsTime.Moment(Date(day), Time(time)).ToString("HH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2027-03-28", "02:30", "03:00", "01:30", "02:00")] // from an hour that is passed over to before it
    [InlineData("2027-03-28", "02:30", "03:30", "01:30", "02:30")]
    [InlineData("2027-03-28", "02:00", "02:45", "01:00", "01:45")]
    [InlineData("2027-03-28", "01:45", "02:15", "00:45", "01:15")]
    [InlineData("2027-03-28", "01:00", "04:00", "00:00", "02:00")]
    [InlineData("2027-10-31", "02:30", "02:45", "00:30", "00:45")] // there twice
    [InlineData("2027-10-31", "02:30", "03:15", "00:30", "02:15")]
    [InlineData("2027-03-27", "22:00", "02:30", "21:00", "01:30")]
    [InlineData("2026-12-04", "20:00", "08:00", "19:00", "07:00")]
    [InlineData("2026-12-04", "20:00", "20:00", "19:00", "19:00")] // a day and a night
    public void An_occurrence_ends_after_it_starts(string day, string starts, string ends, string start, string end)
    {
        var occurrence = new Occurrence(Date(day), Time(starts), Time(ends));
        Assert.True(occurrence.Start < occurrence.End);
        Assert.Equal((start, end), (Utc(occurrence.Start), Utc(occurrence.End)));
    }

    [Fact]
    public void Hours_past_midnight_and_camps_are_of_the_day_on_which_they_start()
    {
        var schedule = Of(Rule(DayOfWeek.Friday) with { Starts = new(22, 0), Ends = new(1, 30), Weeks = ScheduleWeeks.All }) with
        {
            Sessions = [new(new(2027, 7, 5), new(9, 0), new(16, 0), new(2027, 7, 9))],
        };
        Assert.Equal(["2027-07-02 22:00 2027-07-03 01:30", "2027-07-05 09:00 2027-07-09 16:00"], Told(new(2027, 7, 2), new(2027, 7, 8)));
        Assert.Empty(Told(new(2027, 7, 3), new(2027, 7, 4)));
        Assert.Empty(Told(new(2027, 7, 6), new(2027, 7, 8)));

        string[] Told(DateOnly from, DateOnly to) => [.. Occurrences.Between(schedule, Always, from, to).Select(one =>
            string.Create(
                CultureInfo.InvariantCulture, $"{one.Day:yyyy-MM-dd} {one.Starts:HH:mm} {one.LastDay:yyyy-MM-dd} {one.Ends:HH:mm}"))];
    }

    [Fact]
    public void The_same_time_said_twice_takes_place_once()
    {
        var fourth = Rule(DayOfWeek.Saturday) with { InMonth = 4, Weeks = ScheduleWeeks.All };
        var day = new DateOnly(2026, 11, 28); // the fourth and the last Saturday of the month
        var schedule = Of(fourth, fourth with { InMonth = -1 }) with
        {
            Sessions =
                [new(day, fourth.Starts, fourth.Ends), new(day, fourth.Starts, fourth.Ends, day), new(day, fourth.Starts, new(16, 0))],
        };
        Assert.Equal(
            [new Occurrence(day, fourth.Starts, fourth.Ends), new Occurrence(day, fourth.Starts, new(16, 0))],
            Occurrences.Between(schedule, Always, new(2026, 11, 1), new(2026, 11, 30)));
    }

    [Theory]
    [InlineData("2026-09-01", "2028-09-01", null)]
    [InlineData("2026-09-01", "2028-09-02", "to")]
    [InlineData("2026-09-01", "3026-09-01", "to")]
    [InlineData("2026-09-02", "2026-09-01", "to")]
    [InlineData("0001-01-01", "0001-02-01", "from")]
    [InlineData("9999-01-01", "9999-12-31", "from")]
    [InlineData("3000-08-01", "3000-12-31", null)]
    public void Times_that_cannot_be_asked_are_refused(string from, string to, string? path)
    {
        void Ask() => Assert.NotNull(Occurrences.Between(Of(Rule(DayOfWeek.Monday)), Always, Date(from), Date(to)).Take(1000).ToArray());
        if (path is null)
            Ask();
        else
            Assert.Equal(path, Assert.Throws<FilterException>(Ask).Path);
    }

    internal static ScheduleRule Rule(params DayOfWeek[] days) => new() { Days = [.. days], Starts = new(13, 30), Ends = new(15, 30) };

    private static Schedule Of(params ScheduleRule[] rules) => new() { Rules = [.. rules] };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Days(ScheduleRule rule, string from, string to) =>
        string.Join(
            ", ",
            Occurrences.Between(Of(rule), Always, Date(from), Date(to))
                .Select(occurrence => occurrence.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Starts(Schedule schedule, DateOnly from, DateOnly to) =>
        Occurrences.Between(schedule, Always, from, to)
            .Select(occurrence => occurrence.Start.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) + "Z");

    /// <summary>What the records say, day by day and with nothing made ready before.</summary>
    private static List<Occurrence> PlainLoop(Schedule schedule, (DateOnly? From, DateOnly? Until) validity, DateOnly from, DateOnly to)
    {
        var found = new List<Occurrence>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day < validity.From || day > validity.Until)
                continue;
            var holidays = SchoolCalendar.Of(SchoolYear.Of(day)).Holidays.Where(
                holiday => holiday.From <= day && day <= holiday.Until).Select(holiday => holiday.Kind).ToList();
            var today = schedule.Sessions.Where(
                session => session.Day == day && (session.LastDay is not { } last || last > day || (last == day && session.Ends > session.Starts)))
                .Select(session => new Occurrence(day, session.Starts, session.Ends, session.LastDay)).ToList();
            if (!schedule.Except.Contains(day))
                today.AddRange(
                    schedule.Rules.Where(rule => IsOn(rule, day, validity, holidays)).Select(
                        rule => new Occurrence(day, rule.Starts, rule.Ends)));
            found.AddRange(
                today.Distinct().OrderBy(occurrence => occurrence.Starts).ThenBy(occurrence => occurrence.LastDay).ThenBy(occurrence => occurrence.Ends));
        }

        return found;
    }

    private static bool IsOn(ScheduleRule rule, DateOnly day, (DateOnly? From, DateOnly? Until) validity, List<HolidayKind> holidays)
    {
        if (!rule.Days.Contains(day.DayOfWeek) || day < rule.From || day > rule.Until || holidays.Intersect(rule.NotIn).Any())
            return false;
        var weeks = (Monday(day).DayNumber - Monday(rule.From ?? validity.From ?? DateOnly.MinValue).DayNumber) / 7;
        if (rule.Every < 1 || weeks % rule.Every != 0)
            return false;
        var sameDays = Enumerable.Range(1, DateTime.DaysInMonth(day.Year, day.Month)).Where(
            date => new DateOnly(day.Year, day.Month, date).DayOfWeek == day.DayOfWeek).ToList();
        if (rule.InMonth == -1 ? sameDays[^1] != day.Day : rule.InMonth is { } place && sameDays.IndexOf(day.Day) + 1 != place)
            return false;
        return rule.Weeks switch
        {
            ScheduleWeeks.School => holidays.Count == 0,
            ScheduleWeeks.Holiday when rule.OnlyIn.IsEmpty => holidays.Exists(kind => kind != HolidayKind.DayOff),
            ScheduleWeeks.Holiday => holidays.Intersect(rule.OnlyIn).Any(),
            _ => true,
        };
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
