using Catalogue.Api.Http;
using Catalogue.Api.Http.Bounds;

namespace Catalogue.Api.Tests.Http.Bounds;

/// <summary>What is sent in pieces has a time for each, and one for all: whoever reads a little now and then is cut off as well.</summary>
public sealed class SendingTests
{
    private static readonly TimeSpan time = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(3, 100)]
    [InlineData(4, 100)] // The slowest pace.
    [InlineData(5, 10)]
    [InlineData(9, 2)]
    public async Task Pieces_that_each_take_so_many_seconds(int seconds, int pieces)
    {
        var clock = new SlowClock();
        var sending = new Sending(new RequestLimits { SendBytesPerSecond = Sending.Piece / 4 }, clock);
        var sent = 0;
        var writing = sending.WriteAsync(new byte[100 * Sending.Piece], time, async (_, _) =>
        {
            sent++;
            await Task.Yield();
            clock.Seconds += seconds;
        });
        if (pieces == 100)
            await writing;
        else
            await Assert.ThrowsAsync<TimeoutException>(() => writing);
        Assert.Equal(pieces, sent);
    }

    /// <summary>Time passes while pieces are written, and only then.</summary>
    private sealed class SlowClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
