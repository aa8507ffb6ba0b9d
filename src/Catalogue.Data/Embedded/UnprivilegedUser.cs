using System.Globalization;

namespace Catalogue.Data.Embedded;

/// <summary>The user that the database runs as when we are root, because PostgreSQL refuses to run as root.</summary>
internal sealed record UnprivilegedUser(string Name, uint Uid, uint Gid)
{
    private static readonly string[] Names = ["postgres", "nobody"];

    /// <summary>Null when we are an ordinary user: the database then runs as ourselves.</summary>
    public static UnprivilegedUser? IfRoot() =>
        OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess ? null : In(File.ReadLines("/etc/passwd"));

    public static UnprivilegedUser In(IEnumerable<string> passwd)
    {
        var entries = passwd.Select(line => line.Split(':')).Where(fields => fields.Length >= 4).ToList();
        var entry = Names.Select(name => entries.Find(fields => fields[0] == name)).FirstOrDefault(found => found is not null)
            ?? throw new EmbeddedPostgresException(
                "PostgreSQL refuses to run as root and this system has no user postgres or nobody: start the server as an ordinary user.");
        return new(entry[0], uint.Parse(entry[2], CultureInfo.InvariantCulture), uint.Parse(entry[3], CultureInfo.InvariantCulture));
    }

    /// <summary>The command that runs a command as this user.</summary>
    public IReadOnlyList<string> Prefix(IReadOnlyList<string> command, bool setpriv) => setpriv
        ? ["setpriv", $"--reuid={Uid}", $"--regid={Gid}", "--clear-groups", "--no-new-privs", .. command]
        : ["su", "-s", "/bin/sh", Name, "-c", "exec " + string.Join(' ', command.Select(Quote))];

    private static string Quote(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
