using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Catalogue.Api.Start;

/// <summary>
/// The program's shutdown. From the first moment on it listens for Ctrl-C and for the signals of service managers, however the program was
/// started. Everything that waits is cancelled by Token; if a step of the shutdown hangs, the process is killed in the end, and the
/// database's watchdog then stops the database.
/// </summary>
internal sealed class Ending : IDisposable
{
    /// <summary>How long running requests may take after shutdown begins: the timeout of an operation.</summary>
    public static readonly TimeSpan OfAnswers = TimeSpan.FromSeconds(10);

    // More than the steps may take together: requests, the snapshot and due acts (OfAnswers for all of these), PostgreSQL (Postmaster).
    private static readonly TimeSpan OfAll = TimeSpan.FromSeconds(45);

    private const int Interrupt = 2;
    private const int Default = 0;

    private readonly CancellationTokenSource asked = new();
    private readonly ManualResetEventSlim done = new();
    private readonly List<PosixSignalRegistration> heard = [];

    private Ending()
    {
    }

    public CancellationToken Token => asked.Token;

    public bool IsAsked => asked.IsCancellationRequested;

    /// <summary>Call it first: in a container, the first process only gets the signals that it handles.</summary>
    public static Ending Hear()
    {
        // A shell makes its background jobs ignore Ctrl-C; their child processes inherit that and .NET keeps it, so that a SIGINT sent to
        // this process would have no effect.
        if (!OperatingSystem.IsWindows())
            _ = signal(Interrupt, Default);
        var ending = new Ending();
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT })
            ending.heard.Add(PosixSignalRegistration.Create(signal, ending.Ask));
        return ending;
    }

    /// <summary>Serves until shutdown, and then stops the services in order; also when shutdown begins during start-up.</summary>
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
        done.Set();
        heard.ForEach(registration => registration.Dispose());
        asked.Dispose();
    }

    private void Ask(PosixSignalContext told)
    {
        told.Cancel = true;
        if (IsAsked)
            return;
        // A dedicated thread, because it may be the thread pool that hangs.
        new Thread(EndAtLast) { IsBackground = true, Name = "ending" }.Start();
        asked.Cancel();
    }

    private void EndAtLast()
    {
        if (done.Wait(OfAll))
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
