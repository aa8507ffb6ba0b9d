namespace Catalogue.Api.Tests.Server;

/// <summary>The clock of the tests that let days pass.</summary>
public sealed class TravellingClockTests
{
    private static readonly DateTimeOffset noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_date_that_jumps_ends_long_waits_and_cuts_off_nothing_that_is_under_way()
    {
        var clock = new TravellingClock(noon);
        var begun = clock.GetTimestamp();
        var day = Task.Delay(TimeSpan.FromDays(1), clock);
        using var cancel = new CancellationTokenSource();
        var writing = Task.Delay(TimeSpan.FromSeconds(30), clock, cancel.Token);

        clock.GoTo(noon.AddDays(1));

        await day.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.False(writing.IsCompleted);
        Assert.True(clock.GetElapsedTime(begun) < TimeSpan.FromHours(1));
        await cancel.CancelAsync();
    }
}
