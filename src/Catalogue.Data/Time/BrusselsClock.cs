namespace Catalogue.Data.Time;

/// <summary>The catalogue's date: today in Europe/Brussels.</summary>
public sealed class BrusselsClock(TimeProvider time)
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public DateOnly Today => DayOf(time.GetUtcNow());

    /// <summary>How long today lasts yet.</summary>
    public TimeSpan LeftOfToday
    {
        get
        {
            var now = time.GetUtcNow();
            return MidnightOf(DayOf(now).AddDays(1)) - now;
        }
    }

    /// <summary>The start of a day. Midnight is never skipped or repeated in Brussels: the clock changes later in the night.</summary>
    internal static DateTimeOffset MidnightOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Brussels.GetUtcOffset(midnight)).ToUniversalTime();
    }

    internal static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Brussels).DateTime);
}
