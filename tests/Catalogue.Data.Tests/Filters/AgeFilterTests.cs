using Catalogue.Data.Filters;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Filters;

public sealed class AgeFilterTests
{
    private readonly Sample sample = new();

    public static TheoryData<Grade, int, int> Grades => new()
    {
        { Grade.Instapklas, 30, 35 },
        { Grade.Nursery1, 36, 47 },
        { Grade.Nursery3, 60, 71 },
        { Grade.Primary1, 72, 83 },
        { Grade.Primary6, 132, 143 },
        { Grade.Secondary1, 144, 155 },
        { Grade.Secondary6, 204, 215 },
        { Grade.Secondary7, 216, 227 },
    };

    [Fact]
    public void Bounds_are_inclusive_and_match_what_overlaps()
    {
        sample.Offer("3 tot en met 12 jaar", content => content with { MinAgeMonths = 36, MaxAgeMonths = 155 });

        Assert.Equal("", sample.Found(new() { Age = AgeRange.OfMonths(35) }));
        Assert.NotEqual("", sample.Found(new() { Age = AgeRange.OfMonths(36) }));
        Assert.NotEqual("", sample.Found(new() { Age = AgeRange.OfMonths(155) }));
        Assert.Equal("", sample.Found(new() { Age = AgeRange.OfMonths(156) }));
        Assert.NotEqual("", sample.Found(new() { Age = AgeRange.OfYears(3) }));
        Assert.NotEqual("", sample.Found(new() { Age = AgeRange.OfYears(12) }));
        Assert.Equal("", sample.Found(new() { Age = AgeRange.OfYears(13) }));
        Assert.Equal("", sample.Found(new() { Age = AgeRange.OfYears(2.5m) }));
    }

    [Fact]
    public void Offers_beyond_the_maximum_age_are_left_out_and_either_bound_may_be_open()
    {
        sample.Offer("all ages");
        sample.Offer("from 6", content => content with { MinAgeMonths = 72 });
        sample.Offer("to 6", content => content with { MaxAgeMonths = 83 });

        Assert.Equal("all ages, to 6", sample.Found(new() { Age = AgeRange.OfYears(2) }));
        Assert.Equal("all ages, from 6, to 6", sample.Found(new() { Age = AgeRange.OfYears(6) }));
        Assert.Equal("all ages, from 6", sample.Found(new() { Age = AgeRange.OfYears(120) }));
    }

    [Fact]
    public void Offers_without_an_age_match_when_none_is_asked_or_when_they_are_asked_for()
    {
        sample.Offer("training", content => content with { AgeApplies = false });
        sample.Offer("typing", content => content with { MinAgeMonths = 144 });

        Assert.Equal("training, typing", sample.Found(OfferFilter.None));
        Assert.Equal("typing", sample.Found(new() { Age = AgeRange.OfYears(12) }));
        Assert.Equal("training, typing", sample.Found(new() { Age = AgeRange.OfYears(12), IncludeWithoutAge = true }));
        Assert.Equal("training", sample.Found(new() { Age = AgeRange.OfYears(9), IncludeWithoutAge = true }));
        Assert.Equal("training, typing", sample.Found(new() { IncludeWithoutAge = true }));
    }

    [Fact]
    public void Years_are_twelve_months_and_half_years_the_last_six()
    {
        Assert.Equal((108, 119), Bounds(AgeRange.OfYears(9)));
        Assert.Equal((108, 119), Bounds(AgeRange.OfYears(9.0m)));
        Assert.Equal((30, 35), Bounds(AgeRange.OfYears(2.5m)));
        Assert.Equal((0, 11), Bounds(AgeRange.OfYears(0)));
        Assert.Equal((1440, 1451), Bounds(AgeRange.OfYears(120)));
    }

    [Theory]
    [MemberData(nameof(Grades))]
    public void A_grade_is_the_age_of_who_is_in_it(Grade grade, int lo, int hi) => Assert.Equal((lo, hi), Bounds(AgeRange.OfGrade(grade)));

    [Fact]
    public void A_birth_year_counts_to_the_first_year_of_the_school_year()
    {
        Assert.Equal((108, 119), Bounds(AgeRange.OfBirthYear(2017, new SchoolYear(2026))));
        Assert.Equal((0, 11), Bounds(AgeRange.OfBirthYear(2026, new SchoolYear(2026))));
    }

    [Theory]
    [InlineData("2026-11-22", 0)]
    [InlineData("2026-10-23", 0)]
    [InlineData("2026-10-22", 1)]
    [InlineData("2025-11-23", 11)]
    [InlineData("2025-11-22", 12)]
    public void A_birth_date_is_the_whole_months_lived_today(string birth, int months) =>
        Assert.Equal((months, months), Bounds(AgeRange.OfBirthDate(DateOnly.Parse(birth, null), Sample.Today)));

    [Theory]
    [InlineData("2026-01-31", "2026-02-27", 0)]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    public void A_month_begun_on_a_day_that_a_shorter_one_lacks_is_full_on_its_last(string birth, string today, int months) =>
        Assert.Equal(months, AgeRange.OfBirthDate(DateOnly.Parse(birth, null), DateOnly.Parse(today, null)).Lo);

    [Fact]
    public void What_cannot_be_an_age_is_refused_with_the_path_of_its_spelling()
    {
        Refused("age.years", () => AgeRange.OfYears(-1));
        Refused("age.years", () => AgeRange.OfYears(-0.5m));
        Refused("age.years", () => AgeRange.OfYears(120.5m));
        Refused("age.years", () => AgeRange.OfYears(decimal.MaxValue));
        Refused("age.years", () => AgeRange.OfYears(9.25m));
        Refused("age.months", () => AgeRange.OfMonths(-1));
        Refused("age.months", () => AgeRange.OfMonths(1452));
        Refused("age.birthDate", () => AgeRange.OfBirthDate(Sample.Today.AddDays(1), Sample.Today));
        Refused("age.birthDate", () => AgeRange.OfBirthDate(DateOnly.MinValue, Sample.Today));
        Refused("age.birthYear", () => AgeRange.OfBirthYear(2027, new SchoolYear(2026)));
        Refused("age.birthYear", () => AgeRange.OfBirthYear(1905, new SchoolYear(2026)));
        Refused("age.grade", () => AgeRange.OfGrade((Grade)99));
    }

    private static (int Lo, int Hi) Bounds(AgeRange age) => (age.Lo, age.Hi);

    private static void Refused(string path, Func<AgeRange> make)
    {
        var refusal = Assert.Throws<FilterException>(() => make());
        Assert.Equal((FilterException.BadInput, path), (refusal.Code, refusal.Path));
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }
}
