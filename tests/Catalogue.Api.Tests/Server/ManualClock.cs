namespace Catalogue.Api.Tests.Server;

/// <summary>A clock on which time passes only for the timers that a test names by how long they wait.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock changing = new();
    private readonly List<ManualTimer> timers = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Stands still unless a test sets it: how long something took is nothing.</summary>
    public TimeSpan Elapsed { get; set; }

    public override long GetTimestamp() => (long)(Elapsed.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until something waits for so long, and lets that be over.</summary>
    public async Task PassAsync(TimeSpan dueTime)
    {
        while (true)
        {
            Task change;
            ManualTimer? due;
            lock (changing)
            {
                due = timers.Find(timer => timer.DueTime == dueTime);
                if (due is not null)
                    timers.Remove(due);
                change = changed.Task;
            }

            if (due is not null)
            {
                due.GoOff();
                return;
            }

            await change.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Waits until something waits for so long.</summary>
    public async Task WaitsAsync(TimeSpan dueTime)
    {
        while (true)
        {
            Task change;
            lock (changing)
            {
                if (timers.Exists(timer => timer.DueTime == dueTime))
                    return;
                change = changed.Task;
            }

            await change.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>
    /// Lets every wait of these lengths be over until something has come of it: a wait that ended by itself at that moment is followed by
    /// another, which nobody else would end.
    /// </summary>
    public async Task PassUntilAsync(Task until, params TimeSpan[] dueTimes)
    {
        while (!until.IsCompleted)
        {
            Task change;
            ManualTimer? due;
            lock (changing)
            {
                due = timers.Find(timer => dueTimes.Contains(timer.DueTime));
                if (due is not null)
                    timers.Remove(due);
                change = changed.Task;
            }

            due?.GoOff();
            if (due is null)
                await Task.WhenAny(change, until).WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private void Set(ManualTimer timer, bool waits)
    {
        lock (changing)
        {
            timers.Remove(timer);
            if (waits)
                timers.Add(timer);
            changed.TrySetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private sealed class ManualTimer(ManualClock clock, Action goOff) : ITimer
    {
        public TimeSpan DueTime { get; private set; }

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            DueTime = dueTime;
            clock.Set(this, dueTime != Timeout.InfiniteTimeSpan);
            return true;
        }

        public void Dispose() => clock.Set(this, false);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
