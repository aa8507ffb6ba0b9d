namespace Catalogue.Data.Snapshot;

/// <summary>The catalogue's day: the date in Europe/Brussels.</summary>
public sealed class BrusselsClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public DateOnly Today => DayOf(time.GetUtcNow());

    internal static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Brussels).DateTime);
}
