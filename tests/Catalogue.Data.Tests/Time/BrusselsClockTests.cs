using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Time;

public sealed class BrusselsClockTests
{
    [Theory]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void The_day_turns_at_midnight_in_Brussels(string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), new BrusselsClock(new StoppedAt(DateTimeOffset.Parse(moment, null))).Today);

    private sealed class StoppedAt(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
