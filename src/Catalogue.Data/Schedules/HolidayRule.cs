using Catalogue.Data.Naming;
using Catalogue.Data.Time;

namespace Catalogue.Data.Schedules;

/// <summary>
/// The school holidays by the Flemish Government's decisions of 17 April 1991 (primary education) and 31 August 2001 (secondary education,
/// art. 7): by weeks around All Saints and Christmas, and by Easter.
/// </summary>
internal static class HolidayRule
{
    public const string Source = "Besluit van de Vlaamse Regering van 31 augustus 2001 houdende de organisatie van het schooljaar in het "
        + "secundair onderwijs, art. 7";

    public static SchoolHolidays Reckon(SchoolYear year)
    {
        var (autumn, next) = (year.Start, year.Start + 1);
        var easter = Easter(next);
        SchoolHoliday[] holidays =
        [
            Weeks(HolidayKind.Autumn, MondayAround(new(autumn, 11, 1), DayOfWeek.Sunday), 1),
            Weeks(HolidayKind.Christmas, MondayAround(new(autumn, 12, 25), DayOfWeek.Saturday), 2),
            Weeks(HolidayKind.Spring, easter.AddDays(-48), 1), // the seventh Monday before Easter
            Weeks(HolidayKind.Easter, EasterHoliday(easter), 2),
            new(HolidayKind.Summer, "SUMMER", new(next, 7, 1), year.Last),
            Off("ARMISTICE", new(autumn, 11, 11)),
            Off("EASTER_MONDAY", easter.AddDays(1)),
            Off("LABOUR_DAY", new(next, 5, 1)),
            Off("ASCENSION", easter.AddDays(39)) with { Until = easter.AddDays(40) },
            Off("PENTECOST_MONDAY", easter.AddDays(50)),
        ];
        return new(year, HolidayBasis.ByRule, Source, [.. holidays.OrderBy(holiday => holiday.From).ThenBy(holiday => holiday.Until)]);
    }

    /// <summary>Easter Sunday in the Gregorian calendar. Source: the anonymous algorithm published in Nature, 20 April 1876.</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = int.DivRem(year, 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var fullMoon = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - fullMoon - (rest % 4)) % 7;
        var late = (golden + (11 * fullMoon) + (22 * toSunday)) / 451;
        var (month, day) = int.DivRem(fullMoon + toSunday - (7 * late) + 114, 31);
        return new(year, month, day + 1);
    }

    /// <summary>
    /// It begins on the first Monday of April; if Easter is in March, on the Monday after it; if Easter is later than 15 April, on the
    /// second Monday before it.
    /// </summary>
    private static DateOnly EasterHoliday(DateOnly easter)
    {
        var april = new DateOnly(easter.Year, 4, 1);
        if (easter < april)
            return easter.AddDays(1);
        return easter.Day > 15 ? easter.AddDays(-13) : april.AddDays((8 - (int)april.DayOfWeek) % 7);
    }

    /// <summary>The Monday of the date's week, or the next one when the date is late in the week: on or after the given weekday.</summary>
    private static DateOnly MondayAround(DateOnly day, DayOfWeek late)
    {
        var sinceMonday = ((int)day.DayOfWeek + 6) % 7;
        return day.AddDays(sinceMonday >= ((int)late + 6) % 7 ? 7 - sinceMonday : -sinceMonday);
    }

    private static SchoolHoliday Weeks(HolidayKind kind, DateOnly monday, int weeks) =>
        new(kind, UpperSnake<HolidayKind>.Name(kind), monday, monday.AddDays((7 * weeks) - 1));

    private static SchoolHoliday Off(string name, DateOnly day) => new(HolidayKind.DayOff, name, day, day);
}
