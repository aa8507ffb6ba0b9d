using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Catalogue.Data.Time;

namespace Catalogue.Data.Schedules;

/// <summary>
/// The school holidays of every school year: those in holidays.json, and for other years those computed by the decree's rule.
/// </summary>
public static class SchoolCalendar
{
    /// <summary>The first date of the school years that can be requested, and so of the calendar.</summary>
    public static readonly DateOnly Earliest = new(1800, 9, 1);

    public static readonly DateOnly Latest = new(3000, 8, 31);

    private static readonly FrozenDictionary<SchoolYear, SchoolHolidays> Recorded = Read().ToFrozenDictionary(year => year.SchoolYear);

    // For each school year, one byte per day. The number of years is bounded by Earliest and Latest.
    private static readonly ConcurrentDictionary<SchoolYear, HolidaySet[]> Days = [];

    public static SchoolHolidays Of(SchoolYear year) => Recorded.GetValueOrDefault(year) ?? HolidayRule.Reckon(year);

    /// <summary>The holidays of a date between Earliest and Latest.</summary>
    internal static HolidaySet On(DateOnly day)
    {
        var year = SchoolYear.Of(day);
        return Days.GetOrAdd(year, DaysOf)[day.DayNumber - year.First.DayNumber];
    }

    private static HolidaySet[] DaysOf(SchoolYear year)
    {
        var first = year.First.DayNumber;
        var days = new HolidaySet[year.Last.DayNumber - first + 1];
        foreach (var holiday in Of(year).Holidays)
        {
            for (var day = holiday.From.DayNumber; day <= holiday.Until.DayNumber; day++)
                days[day - first] = days[day - first].With(holiday.Kind);
        }

        return days;
    }

    private static IEnumerable<SchoolHolidays> Read()
    {
        using var stream = typeof(SchoolCalendar).Assembly.GetManifestResourceStream("Schedules/holidays.json")!;
        var years = JsonSerializer.Deserialize(stream, SchedulesJson.Default.RecordedSchoolYearArray)!;
        return years.Select(year => new SchoolHolidays(
            SchoolYear.Parse(year.SchoolYear), HolidayBasis.Recorded, year.Source, year.Holidays));
    }
}
