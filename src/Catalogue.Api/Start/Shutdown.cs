using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Catalogue.Api.Start;

/// <summary>
/// The program's shutdown. From the first moment on it listens for Ctrl-C and for the signals of service managers, however the program was
/// started. Everything that waits is cancelled by Token; if a step of the shutdown hangs, the process is killed in the end, and the
/// database's watchdog then stops the database.
/// </summary>
internal sealed class Shutdown : IDisposable
{
    /// <summary>How long running requests may take after shutdown begins: the timeout of an operation.</summary>
    public static readonly TimeSpan RequestGrace = TimeSpan.FromSeconds(10);

    // More than the steps may take together: requests, the snapshot and due acts (RequestGrace for all of these), PostgreSQL (Postmaster).
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);

    private const int Interrupt = 2;
    private const int Default = 0;

    private readonly CancellationTokenSource request = new();
    private readonly ManualResetEventSlim done = new();
    private readonly List<PosixSignalRegistration> registrations = [];

    private Shutdown()
    {
    }

    public CancellationToken Token => request.Token;

    public bool IsRequested => request.IsCancellationRequested;

    /// <summary>Call it first: in a container, the first process only gets the signals that it handles.</summary>
    public static Shutdown Listen()
    {
        // A shell makes its background jobs ignore Ctrl-C; their child processes inherit that and .NET keeps it, so that a SIGINT sent to
        // this process would have no effect.
        if (!OperatingSystem.IsWindows())
            _ = signal(Interrupt, Default);
        var shutdown = new Shutdown();
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT })
            shutdown.registrations.Add(PosixSignalRegistration.Create(signal, shutdown.Request));
        return shutdown;
    }

    /// <summary>Serves until shutdown, and then stops the services in order; also when shutdown begins during start-up.</summary>
    public async Task ServeAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync(Token);
        }
        catch (OperationCanceledException) when (IsRequested)
        {
            await app.StopAsync();
            return;
        }

        await app.WaitForShutdownAsync(Token);
    }

    public void Dispose()
    {
        done.Set();
        registrations.ForEach(registration => registration.Dispose());
        request.Dispose();
    }

    private void Request(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (IsRequested)
            return;
        // A dedicated thread, because it may be the thread pool that hangs.
        new Thread(KillWhenHung) { IsBackground = true, Name = "shutdown" }.Start();
        request.Cancel();
    }

    private void KillWhenHung()
    {
        if (done.Wait(Longest))
            return;
        Console.Error.WriteLine(
            $"The server did not end within {Longest.TotalSeconds:0} seconds of being told to, and is killed: what was committed is kept.");
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint signal(int number, nint disposition);
}
