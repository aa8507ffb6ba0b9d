using System.Globalization;
using Catalogue.Data.Snapshot;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Api.Offers;

/// <summary>The spellings of an age. `@oneOf` has seen to it that one is given. Throws FilterException for what cannot be an age.</summary>
internal static class AgeInput
{
    public static AgeRange Read(InputObject age, DateOnly today)
    {
        if (age.Has("years"))
            return AgeRange.OfYears(Years(age.Get<double>("years")));
        if (age.Has("months"))
            return AgeRange.OfMonths(age.Get<int>("months"));
        if (age.Has("birthDate"))
            return AgeRange.OfBirthDate(age.Get<DateOnly>("birthDate"), today);
        if (age.Has("grade"))
            return AgeRange.OfGrade(age.Get<Grade>("grade"));
        if (age.Has("band"))
            return AgeRange.OfBand(age.Get<AgeBand>("band"));
        var birthYear = age.Get<InputObject>("birthYear")!;
        return AgeRange.OfBirthYear(birthYear.Get<int>("year"), birthYear.Values.GetValueOrDefault("schoolYear") as SchoolYear? ?? SchoolYear.Of(today));
    }

    // A decimal holds no 1e300; what is that large is refused as an age all the same.
    private static decimal Years(double years) => Math.Abs(years) < 1_000_000
        ? decimal.Parse(years.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
        : 1_000_000;
}
