namespace Catalogue.Data.Schedules;

/// <summary>The clock in Europe/Brussels against UTC.</summary>
public static class BrusselsTime
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>
    /// The moment, in UTC, at which the clock shows a time on a day. An hour that is there twice is the first of the two; one that is
    /// passed over in spring is reckoned by the offset before it. Source: RFC 5545 §3.3.5.
    /// </summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        var offset = Brussels.IsAmbiguousTime(local) ? Brussels.GetAmbiguousTimeOffsets(local).Max()
            : Brussels.IsInvalidTime(local) ? Brussels.GetUtcOffset(local.AddHours(-1))
            : Brussels.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>What the clock shows at a moment.</summary>
    public static DateTime Clock(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Brussels).DateTime;

    /// <summary>Whether the clock never shows this time on this day, or shows it twice.</summary>
    public static bool IsSkippedOrTwice(DateOnly day, TimeOnly time) =>
        day.ToDateTime(time) is var local && (Brussels.IsInvalidTime(local) || Brussels.IsAmbiguousTime(local));
}
