namespace Catalogue.Api.Http.Answers;

/// <summary>
/// The computing of one answer for all who ask for it meanwhile. It is cancelled when the last of them has gone. Finished is null when the
/// answer turns out to be for the one who began it only.
/// </summary>
internal sealed class SharedRun(string version)
{
    private readonly CancellationTokenSource end = new();
    private readonly TaskCompletionSource<FinishedAnswer?> finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock changing = new();
    private int waiting = 1;
    private bool isClosed;

    public string Version => version;

    public CancellationToken Cancellation => end.Token;

    public Task<FinishedAnswer?> Finished => finished.Task;

    /// <summary>False when it is too late to join.</summary>
    public bool TryJoin()
    {
        lock (changing)
        {
            if (isClosed || waiting == 0)
                return false;
            waiting++;
            HasOthers = true;
            return true;
        }
    }

    /// <summary>Whether any other than the first ever joined; final once it is closed.</summary>
    public bool HasOthers { get; private set; }

    private void Leave()
    {
        lock (changing)
        {
            if (--waiting > 0 || isClosed)
                return;
        }

        end.Cancel();
    }

    /// <summary>Nobody joins from now on.</summary>
    public void Close()
    {
        lock (changing)
            isClosed = true;
    }

    public void Finish(FinishedAnswer? answer) => finished.TrySetResult(answer);

    /// <summary>One of those who wait, who leaves once.</summary>
    public sealed class Waiter(SharedRun run)
    {
        private int hasLeft;

        public void Leave()
        {
            if (Interlocked.Exchange(ref hasLeft, 1) == 0)
                run.Leave();
        }
    }

    public void Fail(Exception fault)
    {
        if (fault is OperationCanceledException)
            finished.TrySetCanceled(CancellationToken.None);
        else
            finished.TrySetException(fault);
    }
}
