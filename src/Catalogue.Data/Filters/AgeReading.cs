using System.Globalization;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>
/// The notations of an age in `AgeInput`; `@oneOf` ensures that exactly one is given. Throws FilterException at the notation's path for an
/// impossible age.
/// </summary>
public static class AgeReading
{
    public static AgeRange Read(FilterReading age, string path)
    {
        try
        {
            return Spelled(age);
        }
        catch (FilterException refusal) when (path != "age")
        {
            throw FilterException.Input(path + refusal.Path["age".Length..], refusal.Message);
        }
    }

    private static AgeRange Spelled(FilterReading age)
    {
        if (age.Value<double>("years") is { } years)
            return AgeRange.OfYears(Decimal(years));
        if (age.Value<int>("months") is { } months)
            return AgeRange.OfMonths(months);
        if (age.Value<DateOnly>("birthDate") is { } birthDate)
            return AgeRange.OfBirthDate(birthDate, age.Today);
        if (age.Value<Grade>("grade") is { } grade)
            return AgeRange.OfGrade(grade);
        if (age.Value<AgeBand>("band") is { } band)
            return AgeRange.OfBand(band);
        return age.Part<AgeRange?>("range", Range) ?? age.Part("birthYear", BirthYear);
    }

    private static AgeRange? Range(FilterReading range)
    {
        var (from, until) = (range.Value<double>("from"), range.Value<double>("until"));
        return AgeRange.OfRange(from is { } least ? Decimal(least) : null, until is { } most ? Decimal(most) : null);
    }

    private static AgeRange BirthYear(FilterReading birthYear)
    {
        var (year, schoolYear) = (birthYear.Required<int>("year"), birthYear.Value<SchoolYear>("schoolYear"));
        return AgeRange.OfBirthYear(year, schoolYear ?? SchoolYear.Of(birthYear.Today));
    }

    // Decimal cannot hold 1e300; a number that large is refused as an age anyway.
    private static decimal Decimal(double years) => Math.Abs(years) < 1_000_000
        ? decimal.Parse(years.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
        : 1_000_000;
}
