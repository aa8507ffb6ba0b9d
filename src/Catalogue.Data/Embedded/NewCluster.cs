using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Embedded;

/// <summary>
/// Creates PostgreSQL's data folder atomically: it is made under another name and renamed; what a killed server left unfinished is removed
/// at the next start.
/// </summary>
internal static class NewCluster
{
    private const string Unfinished = ".cluster-";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // Connections come through a socket in a private folder, or over loopback with the password.
    private const string Access = """
        local all all trust
        host all all 127.0.0.1/32 scram-sha-256

        """;

    public static async Task CreateAsync(
        DataFolder data,
        SocketFolder sockets,
        PostgresBinaries binaries,
        Launcher launcher,
        bool durable,
        ILogger logger,
        CancellationToken cancel)
    {
        foreach (var old in Directory.EnumerateDirectories(data.Path, Unfinished + "*"))
            await RemoveAsync(old, cancel);
        EmbeddedLog.Creating(logger, data.Path, binaries.Major);
        WritePassword(data.In("password"), launcher.User);

        var output = "";
        foreach (var locale in Locales(binaries.Major))
        {
            var name = Unfinished + Path.GetRandomFileName();
            var cluster = Directory.CreateDirectory(data.In(name)).FullName;
            Posix.Own(cluster, launcher.User);
            string[] command =
            [
                binaries.Program("initdb"), "-D", Path.Combine(sockets.Shorten(data.Path, "data"), name), "-U", "postgres", "-E", "UTF8",
                "--auth=trust", "--no-instructions", "--pwfile=" + Path.Combine(sockets.Shorten(data.Path, "data"), "password"),
                .. locale, .. durable ? Array.Empty<string>() : ["--no-sync"],
            ];
            (var isMade, output) = await RunAsync(launcher, command, cancel);
            if (isMade)
            {
                await File.WriteAllTextAsync(Path.Combine(cluster, "pg_hba.conf"), Access, CancellationToken.None);
                Directory.Move(cluster, data.Cluster);
                return;
            }
            await RemoveAsync(cluster, CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
        }
        throw new EmbeddedPostgresException(
            $"PostgreSQL {binaries.Major} could not make a database in '{data.Path}' ({Reason(output)}): mend that, or choose another "
            + "folder with --Catalogue:DataFolder.");
    }

    // Whether the program succeeded, and its output if not. On cancellation it is stopped and waited for, so that its files can be removed.
    private static async Task<(bool IsDone, string Output)> RunAsync(
        Launcher launcher, IReadOnlyList<string> command, CancellationToken cancel)
    {
        using var initdb = launcher.StartWatched(command, "TERM");
        using var ended = cancel.Register(initdb.StandardInput.Close);
        using var patience = new CancellationTokenSource();
        using var left = cancel.Register(() => patience.CancelAfter(Patience));
        var error = initdb.StandardError.ReadToEndAsync(patience.Token);
        await initdb.StandardOutput.ReadToEndAsync(patience.Token);
        var output = await error;
        await initdb.WaitForExitAsync(patience.Token);
        return (initdb.ExitCode == 0, output);
    }

    // The same collation on every machine, with letters beyond ASCII classified as letters; a locale that a system lacks fails at once, and
    // the next is tried.
    private static string[][] Locales(int major) => major >= 17
        ? [["--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
            ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]]
        : [["--locale=C.UTF-8"], ["--locale=C", "--locale-provider=icu", "--icu-locale=und"]];

    // The initdb of a killed server may still be running, or be removing the same files.
    private static async Task RemoveAsync(string folder, CancellationToken cancel)
    {
        for (var waited = Stopwatch.StartNew(); Directory.Exists(folder); await Task.Delay(20, cancel))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                // Retried until it is gone.
            }
        }
    }

    private static void WritePassword(string file, UnprivilegedUser? user)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(file, options))
            writer.WriteLine(RandomNumberGenerator.GetHexString(32));
        Posix.Own(file, user);
    }

    private static string Reason(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Array.Find(
            lines, line => line.Contains("FATAL:", StringComparison.Ordinal) || line.Contains("error:", StringComparison.Ordinal))
            ?? lines.LastOrDefault() ?? "no reason given";
    }
}
