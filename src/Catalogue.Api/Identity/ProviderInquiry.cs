namespace Catalogue.Api.Identity;

/// <summary>
/// Sends one request to a provider for all concurrent callers: those that come while it is running share its answer, and only wait for a
/// short time; for a pause after a failure, callers fail without waiting. Ask may throw what a library throws for an unreachable provider.
/// </summary>
internal sealed class ProviderInquiry(Func<Task<string>> ask, TimeProvider clock)
{
    /// <summary>How long the first caller waits. Later callers wait no longer than Moment after the request was sent.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>How long a provider is not asked again after a failure.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private Task<string>? asking;
    private long asked;
    private long? failed;

    /// <summary>Throws ProviderSilentException, and OperationCanceledException when the caller is cancelled.</summary>
    public async Task<string> AskAsync(CancellationToken cancel)
    {
        var (answer, patience) = Join();
        try
        {
            return await answer.WaitAsync(patience, clock, cancel);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException or TimeoutException)
        {
            throw new ProviderSilentException(fault);
        }
    }

    private (Task<string> Answer, TimeSpan Patience) Join()
    {
        lock (gate)
        {
            if (asking is { IsCompleted: false })
                return (asking, TimeSpan.FromTicks(Math.Max(0, (Moment - clock.GetElapsedTime(asked)).Ticks)));
            if (failed is { } when && clock.GetElapsedTime(when) < Pause)
                throw new ProviderSilentException();
            asked = clock.GetTimestamp();
            return (asking = PutAsync(), Longest);
        }
    }

    private async Task<string> PutAsync()
    {
        try
        {
            var answer = await ask().WaitAsync(Longest, clock);
            SetFailed(null);
            return answer;
        }
        catch
        {
            SetFailed(clock.GetTimestamp());
            throw;
        }
    }

    private void SetFailed(long? when)
    {
        lock (gate)
            failed = when;
    }
}

internal sealed class ProviderSilentException(Exception? inner = null) : Exception("The provider does not answer.", inner);
