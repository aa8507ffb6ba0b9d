using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Time;

public sealed class SchoolYearTests
{
    [Fact]
    public void It_runs_from_the_first_of_September_to_the_last_of_August()
    {
        var year = SchoolYear.Parse("2026-2027");

        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31)), (year.First, year.Last));
        Assert.Equal(new Period(year.First, year.Last), year.Period);
        Assert.Equal("2026-2027", year.ToString());
    }

    [Theory]
    [InlineData("2026-08-31", "2025-2026")]
    [InlineData("2026-09-01", "2026-2027")]
    [InlineData("2027-01-01", "2026-2027")]
    public void A_day_falls_in_one_school_year(string day, string year) =>
        Assert.Equal(year, SchoolYear.Of(DateOnly.Parse(day, null)).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-27")]
    [InlineData("2026/2027")]
    [InlineData("2026-2028")]
    [InlineData("2027-2026")]
    [InlineData("2026-2027 ")]
    [InlineData("+026-2027")]
    [InlineData("٢٠٢٦-٢٠٢٧")]
    [InlineData("0000-0001")]
    [InlineData("9999-0000")]
    public void What_is_not_a_school_year_is_refused(string text) =>
        Assert.Equal("schoolYear", Assert.Throws<FilterException>(() => SchoolYear.Parse(text)).Path);
}
