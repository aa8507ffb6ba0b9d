using System.Diagnostics;
using System.Globalization;

namespace Catalogue.Data.Embedded;

/// <summary>
/// What a running PostgreSQL writes into <c>postmaster.pid</c> in its data: first its process, in the eighth line how far it is.
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

    /// <summary>Whether that process lives and is a PostgreSQL of this very folder, not one that was given the same number later.</summary>
    public bool IsAlive(string cluster)
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            if (!process.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
                return false;
            // A postmaster works in its data folder, which /proc tells. Where there is no /proc its name has to do.
            return !Directory.Exists("/proc/self")
                || File.ResolveLinkTarget($"/proc/{ProcessId}/cwd", returnFinalTarget: false)?.FullName == Posix.RealPath(cluster);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
