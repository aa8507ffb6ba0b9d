using System.Globalization;
using Catalogue.Data.Files;

namespace Catalogue.Data.Tests.Files;

public sealed class CellDayTests
{
    [Theory]
    [InlineData("2026-09-01")]
    [InlineData("2026-09-01 00:00:00")]
    [InlineData("2026-09-01T00:00:00")]
    [InlineData("1/09/2026")]
    [InlineData("01/09/2026")]
    [InlineData("1/9/2026")]
    [InlineData("1/9/26")]
    [InlineData("01-09-2026")]
    [InlineData("1.9.2026")]
    [InlineData("1/09/2026 0:00")]
    [InlineData("01-09-2026 00:00:00")]
    [InlineData("46266")]
    [InlineData("46266,0")]
    [InlineData("46266.5")]
    public void The_first_of_September_however_a_spreadsheet_writes_it(string cell) =>
        Assert.Equal(new DateOnly(2026, 9, 1), CellDay.Read(cell));

    [Fact]
    public void Every_day_of_a_leap_year_is_read_day_first()
    {
        for (var day = new DateOnly(2028, 1, 1); day.Year == 2028; day = day.AddDays(1))
        {
            foreach (var form in new[] { "d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy", "dd-MM-yyyy HH:mm:ss", "d.M.yyyy", "yyyy-MM-dd" })
                Assert.Equal(day, CellDay.Read(day.ToDateTime(TimeOnly.MinValue).ToString(form, CultureInfo.InvariantCulture)));
            Assert.Equal(day, CellDay.Read((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("9/13/2026")]
    [InlineData("31/02/2026")]
    [InlineData("2026")]
    [InlineData("2026-2027")]
    [InlineData("1 september 2026")]
    [InlineData("1/09/2026 straks")]
    [InlineData("100000")]
    [InlineData("-46266")]
    public void What_is_no_day_is_none(string cell) => Assert.Null(CellDay.Read(cell));
}
