using Microsoft.Extensions.Time.Testing;

namespace Catalogue.Api.Tests.Server;

/// <summary>
/// A clock that stands still until a test lets it go to a later moment: then whatever waited for a minute or more until before that is due.
/// How long something takes and waits that are shorter are real, because they bound what is under way: a server whose date jumps does not
/// cut off whom it is writing to.
/// </summary>
internal sealed class TravellingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private static readonly TimeSpan shortest = TimeSpan.FromMinutes(1);

    public override long TimestampFrequency => System.TimestampFrequency;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        dueTime >= TimeSpan.Zero && dueTime < shortest
            ? System.CreateTimer(callback, state, dueTime, period)
            : base.CreateTimer(callback, state, dueTime, period);

    public void GoTo(DateTimeOffset moment) => SetUtcNow(moment);
}
