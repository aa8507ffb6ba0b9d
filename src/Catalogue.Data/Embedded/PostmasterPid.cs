using System.Diagnostics;
using System.Globalization;

namespace Catalogue.Data.Embedded;

/// <summary>
/// The contents of <c>postmaster.pid</c>, which a running PostgreSQL writes into its data folder: first the process id, in the eighth line
/// the status.
/// </summary>
internal sealed record PostmasterPid(int ProcessId, bool Ready)
{
    public static string FileOf(string cluster) => Path.Combine(cluster, "postmaster.pid");

    public static PostmasterPid? Read(string cluster)
    {
        try
        {
            var lines = File.ReadAllLines(FileOf(cluster));
            return lines.Length > 0 && int.TryParse(lines[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                ? new(process, lines.Length > 7 && lines[7].Trim() == "ready")
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether that process is alive and is a PostgreSQL of this folder, rather than another process that reuses the id.</summary>
    public bool IsAlive(string cluster)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            if (!process.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
                return false;
            // A postmaster's working directory is its data folder, as /proc shows. Without /proc, the process name has to suffice.
            return !Directory.Exists("/proc/self")
                || File.ResolveLinkTarget($"/proc/{ProcessId}/cwd", returnFinalTarget: false)?.FullName == Posix.RealPath(cluster);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
