namespace Catalogue.Data.Time;

/// <summary>
/// An age filter, in whole months, both inclusive: all notations of an age are converted to this. An impossible age throws FilterException
/// at the path of its notation ("age.years").
/// </summary>
public readonly record struct AgeRange
{
    private const int OldestYears = 120;

    /// <summary>The highest age, in months.</summary>
    public const int OldestMonths = (OldestYears * 12) + 11;

    private AgeRange(int lo, int hi) => (Lo, Hi) = (lo, hi);

    public int Lo { get; }

    public int Hi { get; }

    public bool Overlaps(AgeRange other) => Lo <= other.Hi && other.Lo <= Hi;

    /// <summary>A whole number of years covers the twelve months until the next birthday, a half the last six of them.</summary>
    public static AgeRange OfYears(decimal years) => OfYears(years, "age.years");

    private static AgeRange OfYears(decimal years, string path)
    {
        if (years is < 0 or > OldestYears)
            throw FilterException.Input(path, $"An age in years lies between 0 and {OldestYears}.");
        var whole = (int)years;
        return (years - whole) switch
        {
            0 => Whole(whole),
            0.5m => Half(whole),
            _ => throw FilterException.Input(path, "An age in years is a whole number or a half, such as 2.5; ask other ages by months."),
        };
    }

    public static AgeRange OfMonths(int months)
    {
        if (months is < 0 or > OldestMonths)
            throw FilterException.Input("age.months", $"An age in months lies between 0 and {OldestMonths}.");
        return new AgeRange(months, months);
    }

    /// <summary>From one number of months to another, both from 0 to OldestMonths.</summary>
    internal static AgeRange OfMonths(int lo, int hi) => new(lo, hi);

    /// <summary>
    /// The completed months of age on the given date. A month that began on the 31st is complete on the last day of a shorter one.
    /// </summary>
    public static AgeRange OfBirthDate(DateOnly birth, DateOnly today)
    {
        if (birth > today)
            throw FilterException.Input("age.birthDate", $"The birth date {birth:yyyy-MM-dd} lies in the future.");
        var months = ((today.Year - birth.Year) * 12) + today.Month - birth.Month;
        if (birth.AddMonths(months) > today)
            months--;
        if (months > OldestMonths)
            throw FilterException.Input("age.birthDate", $"The birth date {birth:yyyy-MM-dd} lies more than {OldestYears} years ago.");
        return new AgeRange(months, months);
    }

    /// <summary>
    /// Everyone born in a calendar year, by the age in years of that class in a school year: the year in which it begins minus the birth
    /// year.
    /// </summary>
    public static AgeRange OfBirthYear(int year, SchoolYear schoolYear)
    {
        var years = schoolYear.Start - year;
        if (years < 0)
            throw FilterException.Input("age.birthYear", $"The birth year {year} lies after the start of the school year {schoolYear}.");
        if (years > OldestYears)
            throw FilterException.Input(
                "age.birthYear", $"The birth year {year} lies more than {OldestYears} years before the school year {schoolYear}.");
        return Whole(years);
    }

    public static AgeRange OfGrade(Grade grade) => grade switch
    {
        Grade.Instapklas => Half(2),
        <= Grade.Nursery3 => Whole(3 + (grade - Grade.Nursery1)),
        <= Grade.Primary6 => Whole(6 + (grade - Grade.Primary1)),
        <= Grade.Secondary7 => Whole(12 + (grade - Grade.Secondary1)),
        _ => throw FilterException.Input("age.grade", "There is no such grade."),
    };

    /// <summary>All ages of a band.</summary>
    public static AgeRange OfBand(AgeBand band) => band == AgeBand.Age18Up
        ? new(12 * 18, OldestMonths)
        : new(36 * (int)band, (36 * (int)band) + 35);

    /// <summary>Every age between two in years, both included; null is open.</summary>
    public static AgeRange OfRange(decimal? from, decimal? until)
    {
        var (lo, hi) = (from is { } least ? OfYears(least, "age.range.from").Lo : 0, until is { } most ? OfYears(most, "age.range.until").Hi
            : OldestMonths);
        return lo <= hi
            ? new AgeRange(lo, hi)
            : throw FilterException.Input("age.range", "The ages end before they begin: `until` is the oldest that is asked.");
    }

    private static AgeRange Whole(int years) => new(12 * years, (12 * years) + 11);

    private static AgeRange Half(int years) => new((12 * years) + 6, (12 * years) + 11);
}
