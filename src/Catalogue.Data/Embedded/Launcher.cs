using System.Diagnostics;

namespace Catalogue.Data.Embedded;

/// <summary>
/// Starts PostgreSQL's programs: as the unprivileged user when this process is root, with an empty environment, and so that they do not
/// outlive this process.
/// </summary>
internal sealed class Launcher(UnprivilegedUser? user, bool? setpriv = null)
{
    // Standard input is a pipe whose other end only this process holds: it closes when this process closes it or is killed. Signals from
    // the terminal and the service manager go to the server, which then stops the database in its own time. The signal is repeated because
    // a program that has just started may not handle it yet.
    private const string Watchdog = """
        signal=$1 data=$2 sockets=$3
        shift 3
        exec 3<&0 </dev/null
        "$@" 3<&- &
        database=$!
        trap '' HUP INT TERM
        { read -r _ <&3; while kill "-$signal" "$database"; do sleep 0.2; done; } >/dev/null 2>&1 &
        watcher=$!
        exec 3<&-
        wait "$database"
        code=$?
        kill -KILL "$watcher" 2>/dev/null
        if [ -n "$data" ]; then cd /; rm -rf "$data" "$sockets"; fi
        exit "$code"
        """;

    private static readonly bool HasSetsid = OnPath("setsid");

    private readonly bool setpriv = setpriv ?? OnPath("setpriv");

    public UnprivilegedUser? User => user;

    /// <summary>
    /// Starts a long-running program that gets <paramref name="signal"/> when its standard input is closed or this process ends.
    /// </summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="signal">A signal's name, as in INT.</param>
    /// <param name="temporary">Folders to remove after the program ended: none, or the data folder and the socket folder.</param>
    public Process StartWatched(IReadOnlyList<string> command, string signal, (string Data, string Sockets)? temporary = null)
    {
        if (OperatingSystem.IsWindows())
            return Start(command);
        string[] watchdog = ["sh", "-c", Watchdog, "watchdog", signal, temporary?.Data ?? "", temporary?.Sockets ?? ""];
        // setpriv is replaced by the program, so the watchdog can signal that process. su stays its parent and forwards no signals, so su
        // has to wrap the watchdog.
        return Start(InOwnSession(setpriv ? [.. watchdog, .. As(command)] : As([.. watchdog, .. command])));
    }

    /// <summary>Runs a short program and waits for it.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        using var process = Start(As(command));
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, output + await error);
    }

    private IReadOnlyList<string> As(IReadOnlyList<string> command) => user?.Prefix(command, setpriv) ?? command;

    // In a session of its own, so that the terminal's Ctrl-C does not end it before the server has handled Ctrl-C.
    private static IReadOnlyList<string> InOwnSession(IReadOnlyList<string> command) => HasSetsid ? ["setsid", .. command] : command;

    private static Process Start(IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo(words[0])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A folder that every user can enter: PostgreSQL's programs change back to the folder they were started in.
            WorkingDirectory = OperatingSystem.IsWindows() ? Path.GetTempPath() : "/",
        };
        foreach (var word in words.Skip(1))
            start.ArgumentList.Add(word);
        if (!OperatingSystem.IsWindows())
            start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        return Process.Start(start)!;
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
