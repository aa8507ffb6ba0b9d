namespace Catalogue.Api.Identity;

/// <summary>
/// Asks one provider, once for all who want to know: those who come while it is asked share the answer, and wait for a moment only; for a
/// pause after a question that failed nobody is made to wait at all. Ask may throw what a library throws for a provider that cannot be
/// reached.
/// </summary>
internal sealed class ProviderInquiry(Func<Task<string>> ask, TimeProvider clock)
{
    /// <summary>How long the one who asks waits. Those who come later wait no longer than Moment after the question was put.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>How long a provider that did not answer is left alone.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private Task<string>? asking;
    private long asked;
    private long? failed;

    /// <summary>Throws ProviderSilentException, and OperationCanceledException when the one who wants to know is gone.</summary>
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
