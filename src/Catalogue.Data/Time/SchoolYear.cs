using System.Collections.Immutable;
using System.Globalization;

namespace Catalogue.Data.Time;

/// <summary>
/// A school year, 1 September to 31 August, named by the calendar year it begins in and written 2026-2027. From 1800 to 2999.
/// </summary>
public readonly record struct SchoolYear
{
    private const int Earliest = 1800;
    private const int Latest = 2999;
    private const int MostTouched = 100;

    public SchoolYear(int start)
    {
        if (start is < Earliest or > Latest)
            throw FilterException.Input("schoolYear", $"A school year begins between {Earliest} and {Latest}, not in {start}.");
        Start = start;
    }

    /// <summary>The calendar year in which it begins.</summary>
    public int Start { get; }

    public DateOnly First => new(Start, 9, 1);

    public DateOnly Last => new(Start + 1, 8, 31);

    public Period Period => new(First, Last);

    public static SchoolYear Of(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1);

    /// <summary>
    /// The school years that overlap a validity, oldest first, up to the one after today's. Without a first date they begin with today's;
    /// at most a hundred are returned, the latest ones.
    /// </summary>
    public static ImmutableArray<SchoolYear> Touching(DateOnly? from, DateOnly? until, DateOnly today)
    {
        var present = Of(today).Start;
        var last = Math.Min(until is { } end ? Of(end).Start : int.MaxValue, present + 1);
        var first = Math.Max(from is { } start ? Of(start).Start : Math.Min(present, last), last - MostTouched + 1);
        return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(year => new SchoolYear(year))];
    }

    /// <summary>Reads 2026-2027. Throws FilterException at the path "schoolYear".</summary>
    public static SchoolYear Parse(string text)
    {
        if (text.Length != 9 || text[4] != '-' || !TryYear(text.AsSpan(0, 4), out var start) || !TryYear(text.AsSpan(5), out var end))
            throw FilterException.Input("schoolYear", "A school year is written as two calendar years, as in \"2026-2027\".");
        if (end != start + 1)
            throw FilterException.Input(
                "schoolYear", $"A school year ends in the calendar year after the one it begins in: \"{text}\" does not.");
        return new SchoolYear(start);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:D4}-{Start + 1:D4}");

    private static bool TryYear(ReadOnlySpan<char> text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);
}
