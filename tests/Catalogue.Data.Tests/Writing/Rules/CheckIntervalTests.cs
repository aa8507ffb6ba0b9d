using System.Globalization;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Rules;
using static Catalogue.Data.Tests.Writing.Rules.RuleSample;

namespace Catalogue.Data.Tests.Writing.Rules;

public sealed class CheckIntervalTests
{
    [Theory]
    [InlineData("2026-11-22", "2027-09-01")]
    [InlineData("2026-09-01", "2027-09-01")]
    [InlineData("2027-06-30", "2027-09-01")]
    [InlineData("2027-07-01", "2028-09-01")]
    [InlineData("2027-08-31", "2028-09-01")]
    public void An_offer_is_checked_once_a_school_year(string checkedOn, string next) =>
        Assert.Equal(Day(next), CheckInterval.NextCheck(Sound, Day(checkedOn)));

    [Theory]
    [InlineData("2026-11-22", "2026-12-20")]
    [InlineData("2027-06-29", "2027-07-27")]
    public void Places_left_are_checked_within_four_weeks(string checkedOn, string next) =>
        Assert.Equal(Day(next), CheckInterval.NextCheck(Sound with { PlacesLeft = 0 }, Day(checkedOn)));

    [Theory]
    [InlineData("2026-11-22", "2027-01-15", "2027-01-01")]
    [InlineData("2027-01-01", "2027-01-15", "2027-01-16")]
    [InlineData("2027-01-15", "2027-01-15", "2027-01-16")]
    [InlineData("2027-01-16", "2027-01-15", "2027-09-01")]
    [InlineData("2026-11-22", "2028-01-15", "2027-09-01")]
    public void A_day_until_which_one_registers_is_checked_before_it_and_after(string checkedOn, string deadline, string next) =>
        Assert.Equal(
            Day(next), CheckInterval.NextCheck(Sound with { Registration = new Registration { Deadline = Day(deadline) } }, Day(checkedOn)));

    [Fact]
    public void The_next_check_is_always_later()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2028; day = day.AddDays(1))
        {
            Assert.True(CheckInterval.NextCheck(Sound, day) > day);
            Assert.True(
                CheckInterval.NextCheck(
                    Sound with { PlacesLeft = 1, Registration = new Registration { Deadline = new(2027, 3, 1) } }, day) > day);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
