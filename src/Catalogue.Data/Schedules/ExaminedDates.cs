using System.Collections;

namespace Catalogue.Data.Schedules;

/// <summary>
/// The dates on which a schedule is examined: from its first date, or an arbitrary one without it, for as long as it takes to meet every
/// combination.
/// </summary>
internal readonly struct ExaminedDates : IEnumerable<DateOnly>
{
    // Long enough for every week of a month to coincide with every week of the year.
    private const int Most = 6 * 366;

    private static readonly DateOnly AnyDay = new(2024, 9, 1);

    private readonly DateOnly first;
    private readonly DateOnly last;

    private ExaminedDates(DateOnly first, DateOnly last) => (this.first, this.last) = (first, last);

    /// <summary>Also true when the school calendar knows none of the dates.</summary>
    public bool IsEmpty => last < first;

    public static ExaminedDates Between(DateOnly? from, DateOnly? until)
    {
        var start = from ?? (until is { } end && end < AnyDay ? Moved(end, -Most) : AnyDay);
        start = start < SchoolCalendar.Earliest ? SchoolCalendar.Earliest : start;
        return new(start, Earliest(Moved(start, Most), Earliest(until, SchoolCalendar.Latest))!.Value);
    }

    /// <summary>The later of two dates; null is open.</summary>
    public static DateOnly? Latest(DateOnly? left, DateOnly? right) => left > right || right is null ? left : right;

    /// <summary>The earlier of two dates; null is open.</summary>
    public static DateOnly? Earliest(DateOnly? left, DateOnly? right) => left < right || right is null ? left : right;

    public IEnumerator<DateOnly> GetEnumerator()
    {
        for (var number = first.DayNumber; number <= last.DayNumber; number++)
            yield return DateOnly.FromDayNumber(number);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static DateOnly Moved(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
