using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Catalogue.Data.Embedded;

/// <summary>What a killed server may leave in its data folder: a PostgreSQL that is running or stopping, or only its pid file.</summary>
internal static class OrphanedPostgres
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task StopAsync(string cluster, ILogger logger, CancellationToken cancel)
    {
        if (PostmasterPid.Read(cluster) is not { } left)
            return;
        foreach (var signal in new[] { Posix.Interrupt, Posix.Quit, Posix.Kill })
        {
            if (!left.IsAlive(cluster))
                break;
            EmbeddedLog.StoppingOrphan(logger, left.ProcessId, signal);
            Posix.Signal(left.ProcessId, signal);
            for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && left.IsAlive(cluster);)
                await Task.Delay(10, cancel);
        }
        // PostgreSQL itself trusts the pid file whenever some process has that id, so a stale file must be deleted.
        if (!left.IsAlive(cluster) && File.Exists(PostmasterPid.FileOf(cluster)))
            File.Delete(PostmasterPid.FileOf(cluster));
    }
}
