using Catalogue.Data.Schedules;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Schedules;

public sealed class SchoolCalendarTests
{
    [Fact]
    public void The_years_on_record_are_those_that_offers_of_today_need() =>
        Assert.Equal(
            Enumerable.Range(2022, 7), Years().Where(year => year.Basis == HolidayBasis.Recorded).Select(year => year.SchoolYear.Start));

    [Fact]
    public void What_is_on_record_is_what_the_rule_gives() => Assert.All(
        Years().Where(year => year.Basis == HolidayBasis.Recorded), year => Assert.Equal(
            HolidayRule.Reckon(year.SchoolYear).Holidays, year.Holidays.AsEnumerable()));

    /// <summary>From the lists of the Flemish Community for those years.</summary>
    [Theory]
    [InlineData(2006, "AUTUMN 10-30 11-05, CHRISTMAS 12-25 01-07, SPRING 02-19 02-25, EASTER 04-02 04-15, ASCENSION 05-17 05-18")]
    [InlineData(2007, "AUTUMN 10-29 11-04, CHRISTMAS 12-24 01-06, SPRING 02-04 02-10, EASTER 03-24 04-06, ASCENSION 05-01 05-02")]
    [InlineData(2008, "AUTUMN 10-27 11-02, CHRISTMAS 12-22 01-04, SPRING 02-23 03-01, EASTER 04-06 04-19, ASCENSION 05-21 05-22")]
    [InlineData(2009, "AUTUMN 11-02 11-08, CHRISTMAS 12-21 01-03, SPRING 02-15 02-21, EASTER 04-05 04-18, ASCENSION 05-13 05-14")]
    [InlineData(2018, "AUTUMN 10-29 11-04, CHRISTMAS 12-24 01-06, SPRING 03-04 03-10, EASTER 04-08 04-21, ASCENSION 05-30 05-31")]
    [InlineData(2021, "AUTUMN 11-01 11-07, CHRISTMAS 12-27 01-09, SPRING 02-28 03-06, EASTER 04-04 04-17, ASCENSION 05-26 05-27")]
    public void The_rule_gives_the_holidays_of_years_long_past(int year, string expected)
    {
        string[] names = ["AUTUMN", "CHRISTMAS", "SPRING", "EASTER", "ASCENSION"];
        var given = SchoolCalendar.Of(new SchoolYear(year));
        Assert.Equal(HolidayBasis.ByRule, given.Basis);
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                names.Select(name => given.Holidays.Single(holiday => holiday.Name == name)).Select(
                    holiday => $"{holiday.Name} {holiday.From:MM-dd} {holiday.Until:MM-dd}")));
    }

    [Fact]
    public void In_every_year_the_holidays_are_in_order_within_it_and_whole_weeks_but_summer() => Assert.All(Years(), year =>
    {
        Assert.Equal(5, year.Holidays.Select(holiday => holiday.Kind).Where(kind => kind != HolidayKind.DayOff).Distinct().Count());
        Assert.Equal(year.Holidays.OrderBy(holiday => holiday.From).ThenBy(holiday => holiday.Until), year.Holidays.AsEnumerable());
        Assert.All(
            year.Holidays,
            holiday => Assert.True(
                year.SchoolYear.First <= holiday.From && holiday.From <= holiday.Until && holiday.Until <= year.SchoolYear.Last));
        Assert.All(
            year.Holidays.Where(holiday => holiday.Kind is not (HolidayKind.DayOff or HolidayKind.Summer)),
            holiday => Assert.Equal((DayOfWeek.Monday, DayOfWeek.Sunday), (holiday.From.DayOfWeek, holiday.Until.DayOfWeek)));
    });

    /// <summary>Dates of Easter from the tables of the churches.</summary>
    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1886, 4, 25)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2008, 3, 23)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_is_when_it_is(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), HolidayRule.Easter(year));

    [Fact]
    public void Every_language_has_every_word_with_the_same_gaps()
    {
        Assert.Equal(["en", "fr", "nl"], ScheduleTexts.All.Select(texts => texts.Language).Order(StringComparer.Ordinal));
        var dutch = ScheduleTexts.In("nl");
        Assert.All(ScheduleTexts.All, texts =>
        {
            Assert.Equal(dutch.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
            Assert.All(texts.Keys, key => Assert.Equal(Gaps(dutch[key]), Gaps(texts[key])));
        });
        Assert.All(Years().SelectMany(year => year.Holidays), holiday => Assert.NotEqual("", holiday.Label("nl")));
    }

    private static IEnumerable<SchoolHolidays> Years() =>
        Enumerable.Range(1800, 1200).Select(year => SchoolCalendar.Of(new SchoolYear(year)));

    private static IEnumerable<string> Gaps(string text) =>
        text.Split('{').Skip(1).Select(part => part.Split('}')[0]).Order(StringComparer.Ordinal);
}
