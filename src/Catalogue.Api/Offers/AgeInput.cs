using System.Globalization;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Offers;

/// <summary>The spellings of an age. `@oneOf` has seen to it that one is given. Throws FilterException for what cannot be an age.</summary>
internal static class AgeInput
{
    public static AgeRange Read(InputObject age, DateOnly today)
    {
        if (age.Value<double>("years") is { } years)
            return AgeRange.OfYears(Years(years));
        if (age.Value<int>("months") is { } months)
            return AgeRange.OfMonths(months);
        if (age.Value<DateOnly>("birthDate") is { } birthDate)
            return AgeRange.OfBirthDate(birthDate, today);
        if (age.Value<Grade>("grade") is { } grade)
            return AgeRange.OfGrade(grade);
        if (age.Value<AgeBand>("band") is { } band)
            return AgeRange.OfBand(band);
        return age.Part("birthYear", birthYear => BirthYear(birthYear, today));
    }

    private static AgeRange BirthYear(InputObject birthYear, DateOnly today)
    {
        var (year, schoolYear) = (birthYear.Get<int>("year"), birthYear.Value<SchoolYear>("schoolYear"));
        return AgeRange.OfBirthYear(year, schoolYear ?? SchoolYear.Of(today));
    }

    // A decimal holds no 1e300; what is that large is refused as an age all the same.
    private static decimal Years(double years) => Math.Abs(years) < 1_000_000
        ? decimal.Parse(years.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
        : 1_000_000;
}
