using System.Diagnostics;
using Catalogue.Data.Embedded;

namespace Catalogue.Data.Tests.Embedded;

/// <summary>
/// <see cref="HostProgram"/> in a process of its own, which may run as another user and from a copy that this user can read.
/// </summary>
internal sealed class Host : IDisposable
{
    private readonly Process process;

    private Host(Process process, string firstLine) => (this.process, FirstLine) = (process, firstLine);

    /// <summary>How to reach the database, or why there is none.</summary>
    public string FirstLine { get; }

    public static async Task<Host> StartAsync(string folder, string dataFolder, UnprivilegedUser? user = null)
    {
        var programs = await ProgramsAsync(folder);
        var copy = Path.Combine(folder, "host");
        if (!Directory.Exists(copy))
            Copy(AppContext.BaseDirectory, copy);
        string[] command = ["dotnet", "exec", Path.Combine(copy, "Catalogue.Data.Tests.dll"), dataFolder, programs];
        var words = user?.Prefix(command, setpriv: true) ?? command;
        var start = new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        var started = Process.Start(start)!;
        return new(started, await started.StandardOutput.ReadLineAsync() ?? "");
    }

    public void KillHard()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    // PostgreSQL's programs where every user can get at them.
    private static async Task<string> ProgramsAsync(string folder)
    {
        var launcher = new Launcher(UnprivilegedUser.IfRoot());
        using var data = await DataFolder.OpenAsync(Path.Combine(folder, "programs"), launcher, CancellationToken.None);
        using var sockets = SocketFolder.Create(data, launcher.User);
        return (await PostgresBinaries.FindAsync(null, data, sockets, launcher, CancellationToken.None)).Folder;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
