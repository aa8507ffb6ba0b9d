using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Embedded;

/// <summary>A running PostgreSQL.</summary>
internal sealed class Postmaster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly string cluster;
    private readonly ConcurrentQueue<string> lastLines = new();
    private bool disposed;

    private Postmaster(Process process, string cluster, ILogger logger)
    {
        (this.process, this.cluster) = (process, cluster);
        Ended = process.WaitForExitAsync();
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        void Hear(string? line)
        {
            if (line is null)
                return;
            EmbeddedLog.Said(logger, line);
            lastLines.Enqueue(line);
            if (lastLines.Count > 20)
                lastLines.TryDequeue(out _);
        }
    }

    /// <summary>Completes when it ended, for whatever reason.</summary>
    public Task Ended { get; }

    public static Postmaster Start(
        IReadOnlyList<string> command, string cluster, Launcher launcher, (string Data, string Sockets)? temporary, ILogger logger) =>
        new(launcher.StartWatched(command, temporary is null ? "INT" : "QUIT", temporary), cluster, logger);

    /// <summary>Returns when it accepts connections; false when it ended instead.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < LongestRecovery; await Task.Delay(5, cancel))
        {
            if (Ended.IsCompleted)
                return false;
            if (PostmasterPid.Read(cluster) is { Ready: true })
                return true;
        }
        return false;
    }

    /// <summary>The end of its own log: why it ended.</summary>
    public string LastWords()
    {
        var fatal = lastLines
            .LastOrDefault(line => line.Contains("FATAL:", StringComparison.Ordinal) || line.Contains("PANIC:", StringComparison.Ordinal));
        var words = fatal ?? lastLines.LastOrDefault() ?? "no reason given";
        return words[(words.IndexOf(":  ", StringComparison.Ordinal) is var colon and >= 0 ? colon + 3 : 0)..];
    }

    /// <summary>Stops cleanly: running transactions are rolled back, committed data is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        disposed = true;
        var last = PostmasterPid.Read(cluster);
        process.StandardInput.Close();
        // Without a watchdog, crash recovery at the next start repairs the data.
        if (!OperatingSystem.IsWindows() && !await EndsAsync() && last is not null)
            Posix.Signal(last.ProcessId, Posix.Quit);
        if (OperatingSystem.IsWindows() || !await EndsAsync())
        {
            process.Kill(entireProcessTree: true);
            // With a timeout: a process that cannot be killed, for instance because the disk does not respond, must not block the server.
            await EndsAsync();
        }

        process.Dispose();
    }

    private async Task<bool> EndsAsync() => await Task.WhenAny(Ended, Task.Delay(Patience)) == Ended;
}
