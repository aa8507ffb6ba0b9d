namespace Catalogue.Api.Tests.Server;

/// <summary>A clock on which time passes only for the timers that a test names by how long they wait.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _changing = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Stands still: how long something took is nothing.</summary>
    public override long GetTimestamp() => 0;

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
            Task changed;
            ManualTimer? due;
            lock (_changing)
            {
                due = _timers.Find(timer => timer.DueTime == dueTime);
                if (due is not null)
                    _timers.Remove(due);
                changed = _changed.Task;
            }

            if (due is not null)
            {
                due.GoOff();
                return;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Waits until something waits for so long.</summary>
    public async Task WaitsAsync(TimeSpan dueTime)
    {
        while (true)
        {
            Task changed;
            lock (_changing)
            {
                if (_timers.Exists(timer => timer.DueTime == dueTime))
                    return;
                changed = _changed.Task;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
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
            Task changed;
            ManualTimer? due;
            lock (_changing)
            {
                due = _timers.Find(timer => dueTimes.Contains(timer.DueTime));
                if (due is not null)
                    _timers.Remove(due);
                changed = _changed.Task;
            }

            due?.GoOff();
            if (due is null)
                await Task.WhenAny(changed, until).WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private void Set(ManualTimer timer, bool waits)
    {
        lock (_changing)
        {
            _timers.Remove(timer);
            if (waits)
                _timers.Add(timer);
            _changed.TrySetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
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
