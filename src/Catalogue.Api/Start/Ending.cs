using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Catalogue.Api.Start;

/// <summary>
/// That the program is to end: heard from its first moment on, by Ctrl-C and by what service managers send, however it was started. Whoever
/// waits for something ends with Token; a step that does not come to its end has the program killed at last, and the database's watchdog
/// then ends the database.
/// </summary>
internal sealed class Ending : IDisposable
{
    /// <summary>How long answers that were begun may take once the server is told to end: as long as an answer may take at all.</summary>
    public static readonly TimeSpan OfAnswers = TimeSpan.FromSeconds(10);

    // More than the sum of what each step may take: answers, the snapshot and what is due (OfAnswers together), PostgreSQL (Postmaster).
    private static readonly TimeSpan OfAll = TimeSpan.FromSeconds(45);

    private const int Interrupt = 2;
    private const int Default = 0;

    private readonly CancellationTokenSource _asked = new();
    private readonly ManualResetEventSlim _done = new();
    private readonly List<PosixSignalRegistration> _heard = [];

    private Ending()
    {
    }

    public CancellationToken Token => _asked.Token;

    public bool IsAsked => _asked.IsCancellationRequested;

    /// <summary>
    /// Call it before anything else: a process that is the first of its container hears no signal that it has not asked for.
    /// </summary>
    public static Ending Hear()
    {
        // A shell has its background jobs ignore Ctrl-C, they hand that on to all that they start, and .NET leaves it so: a signal meant
        // for this very process would do nothing.
        if (!OperatingSystem.IsWindows())
            _ = signal(Interrupt, Default);
        var ending = new Ending();
        foreach (var heard in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT })
            ending._heard.Add(PosixSignalRegistration.Create(heard, ending.Ask));
        return ending;
    }

    /// <summary>Serves until it is to end, and then stops what it is made of, in order; also when it was still starting.</summary>
    public async Task ServeAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync(Token);
        }
        catch (OperationCanceledException) when (IsAsked)
        {
            await app.StopAsync();
            return;
        }

        await app.WaitForShutdownAsync(Token);
    }

    public void Dispose()
    {
        _done.Set();
        _heard.ForEach(registration => registration.Dispose());
        _asked.Dispose();
    }

    private void Ask(PosixSignalContext told)
    {
        told.Cancel = true;
        if (IsAsked)
            return;
        // A thread of its own, for what hangs may be the pool of threads.
        new Thread(EndAtLast) { IsBackground = true, Name = "ending" }.Start();
        _asked.Cancel();
    }

    private void EndAtLast()
    {
        if (_done.Wait(OfAll))
            return;
        Console.Error.WriteLine(
            $"The server did not end within {OfAll.TotalSeconds:0} seconds of being told to, and is killed: what was committed is kept.");
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint signal(int number, nint disposition);
}
