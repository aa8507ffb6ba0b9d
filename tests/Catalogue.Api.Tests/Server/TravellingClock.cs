namespace Catalogue.Api.Tests.Server;

/// <summary>A clock that stands still until a test lets it go to a later moment: then whatever waited until before that is due.</summary>
internal sealed class TravellingClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock changing = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (changing)
            return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void GoTo(DateTimeOffset moment)
    {
        List<Alarm> due;
        lock (changing)
        {
            now = moment;
            due = alarms.FindAll(alarm => alarm.DueAt <= moment);
            alarms.RemoveAll(due.Contains);
        }

        foreach (var alarm in due)
            alarm.GoOff();
    }

    private sealed class Alarm(TravellingClock clock, Action goOff) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool isDue;
            lock (clock.changing)
            {
                clock.alarms.Remove(this);
                isDue = dueTime == TimeSpan.Zero;
                DueAt = clock.now + (dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : dueTime);
                if (!isDue && dueTime != Timeout.InfiniteTimeSpan)
                    clock.alarms.Add(this);
            }

            if (isDue)
                ThreadPool.QueueUserWorkItem(_ => goOff());
            return true;
        }

        public void Dispose()
        {
            lock (clock.changing)
                clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
