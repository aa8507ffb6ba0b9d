using System.Diagnostics;
using System.Globalization;

namespace Catalogue.Data.Embedded;

/// <summary>The user that the database runs as when this process is root, because PostgreSQL refuses to run as root.</summary>
internal sealed record UnprivilegedUser(string Name, uint Uid, uint Gid)
{
    private static readonly string[] Names = ["postgres", "nobody"];

    /// <summary>
    /// The user to switch to: null when this process is not root, since the database then runs as the same user; otherwise the data's
    /// owner, if there is data.
    /// </summary>
    public static UnprivilegedUser? IfRoot(string? dataFolder = null) => OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess
        ? null
        : Choose(File.ReadLines("/etc/passwd"), dataFolder is null ? null : Owner(Path.Combine(dataFolder, "cluster")));

    public static UnprivilegedUser Choose(IEnumerable<string> passwd, string? owner)
    {
        var entries = passwd.Select(line => line.Split(':')).Where(fields => fields.Length >= 4 && fields[2] != "0").ToList();
        var entry = entries.Find(fields => fields[2] == owner)
            ?? Names.Select(name => entries.Find(fields => fields[0] == name)).FirstOrDefault(found => found is not null)
            ?? throw new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root and this system has no user postgres or nobody: start the server as an ordinary user.");
        return new(entry[0], uint.Parse(entry[2], CultureInfo.InvariantCulture), uint.Parse(entry[3], CultureInfo.InvariantCulture));
    }

    /// <summary>Prefixes a command so that it runs as this user.</summary>
    public IReadOnlyList<string> Prefix(IReadOnlyList<string> command, bool setpriv) => setpriv
        ? ["setpriv", $"--reuid={Uid}", $"--regid={Gid}", "--clear-groups", "--no-new-privs", .. command]
        : ["su", "-s", "/bin/sh", Name, "-c", "exec " + string.Join(' ', command.Select(Quote))];

    // .NET returns a file's permissions but not its owner.
    private static string? Owner(string folder)
    {
        if (!Directory.Exists(folder))
            return null;
        using var list =
            Process.Start(new ProcessStartInfo("ls", ["-nd", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return list.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2);
    }

    private static string Quote(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
