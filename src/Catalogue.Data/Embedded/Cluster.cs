using System.Diagnostics;

namespace Catalogue.Data.Embedded;

/// <summary>Everything PostgreSQL needs to run on one data folder, held by this process: folder, programs, endpoint.</summary>
internal sealed class Cluster : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly EmbeddedPostgresOptions options;
    private readonly DataFolder data;
    private readonly SocketFolder sockets;
    private readonly PostgresBinaries binaries;
    private readonly Launcher launcher;

    private Cluster(EmbeddedPostgresOptions options, DataFolder data, SocketFolder sockets, PostgresBinaries binaries, Launcher launcher)
    {
        (this.options, this.data, this.sockets, this.binaries, this.launcher) = (options, data, sockets, binaries, launcher);
        Endpoint = options.Loopback ? Endpoint.Loopback(data) : Endpoint.Socket(sockets);
    }

    public Endpoint Endpoint { get; }

    public int Major => binaries.Major;

    /// <summary>Locks the folder and creates the database when there is none.</summary>
    public static async Task<Cluster> PrepareAsync(EmbeddedPostgresOptions options, CancellationToken cancel)
    {
        DataFolder? folder = null;
        SocketFolder? shortFolder = null;
        try
        {
            var start = new Launcher(UnprivilegedUser.IfRoot(options.DataFolder));
            folder = await DataFolder.OpenAsync(options.DataFolder, start, cancel);
            shortFolder = SocketFolder.Create(folder, start.User);
            var programs = await PostgresBinaries.FindAsync(options.BinariesFolder, folder, shortFolder, start, cancel);
            if (folder.Major is null)
                await NewCluster.CreateAsync(folder, shortFolder, programs, start, options.Durable, options.Logger, cancel);
            return new(options, folder, shortFolder, programs, start);
        }
        catch (Exception failure)
        {
            shortFolder?.Dispose();
            folder?.Dispose();
            if (failure is not (IOException or UnauthorizedAccessException))
                throw;
            throw new EmbeddedPostgresException(
                $"The data folder '{options.DataFolder}' cannot be written ({failure.Message.TrimEnd('.')}): give this user the right to, "
                + "or choose another folder with --Catalogue:DataFolder.",
                failure);
        }
    }

    /// <summary>
    /// Starts PostgreSQL, after stopping one that a killed server left running on the folder; returns when it accepts connections.
    /// </summary>
    public async Task<Postmaster> StartAsync(CancellationToken cancel)
    {
        var command = PostmasterSettings.Command(binaries, sockets.Shorten(data.Cluster, "cluster"), Endpoint, options.Durable);
        (string, string)? temporary = options.Temporary ? (data.Path, sockets.Path) : null;
        await OrphanedPostgres.StopAsync(data.Cluster, options.Logger, cancel);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100, cancel))
        {
            var postmaster = Postmaster.Start(command, data.Cluster, launcher, temporary, options.Logger);
            var ready = false;
            try
            {
                ready = await postmaster.IsReadyAsync(cancel);
                if (ready)
                    return postmaster;
            }
            finally
            {
                if (!ready)
                    await postmaster.DisposeAsync();
            }
            var reason = postmaster.LastWords();
            // The processes of a killed PostgreSQL take a moment to exit, and until then its shared memory is in use.
            if (waited.Elapsed > Patience || !reason.Contains("in use", StringComparison.Ordinal))
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL could not be started on the data in '{data.Path}' ({reason}): mend that, or choose another folder with "
                    + "--Catalogue:DataFolder.");
            }
        }
    }

    public void Dispose()
    {
        sockets.Dispose();
        data.Dispose();
    }
}
