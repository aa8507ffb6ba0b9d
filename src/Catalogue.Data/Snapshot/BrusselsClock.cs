namespace Catalogue.Data.Snapshot;

/// <summary>The catalogue's day: the date in Europe/Brussels.</summary>
public sealed class BrusselsClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>
    /// The moment with which a day begins. Midnight is never skipped there, nor had twice: clocks change in the small hours.
    /// </summary>
    internal static DateTimeOffset MidnightOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Brussels.GetUtcOffset(midnight)).ToUniversalTime();
    }

    internal static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Brussels).DateTime);
}
