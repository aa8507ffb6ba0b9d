namespace Catalogue.Data.Time;

/// <summary>Conversion between local time in Europe/Brussels and UTC.</summary>
public static class BrusselsTime
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>
    /// The moment, in UTC, of a local time on a date. A time that occurs twice is its first occurrence; one that is skipped in spring is
    /// computed with the offset before the change. Source: RFC 5545 §3.3.5.
    /// </summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        var offset = Brussels.IsAmbiguousTime(local) ? Brussels.GetAmbiguousTimeOffsets(local).Max()
            : Brussels.IsInvalidTime(local) ? Brussels.GetUtcOffset(local.AddHours(-1))
            : Brussels.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The local time at a moment.</summary>
    public static DateTime Clock(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Brussels).DateTime;

    /// <summary>Whether this local time does not exist on this date, or occurs twice.</summary>
    public static bool IsSkippedOrTwice(DateOnly day, TimeOnly time) =>
        day.ToDateTime(time) is var local && (Brussels.IsInvalidTime(local) || Brussels.IsAmbiguousTime(local));
}
