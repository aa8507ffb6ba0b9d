namespace Catalogue.Data.Embedded;

/// <summary>
/// The folder that the server keeps for itself, held by its lock: <c>cluster/</c> is PostgreSQL's own data, <c>postgres-*/</c> are copies
/// of its programs where the originals are out of the database user's reach, <c>password</c> is the superuser's on a loopback port,
/// <c>socket.path</c> names the socket folder.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FolderLock held;

    private DataFolder(string path, FolderLock held) => (Path, this.held) = (path, held);

    public string Path { get; }

    public string Cluster => In("cluster");

    /// <summary>The major version of the PostgreSQL that made the data; null when there is none yet.</summary>
    public int? Major
    {
        get
        {
            var file = System.IO.Path.Combine(Cluster, "PG_VERSION");
            return File.Exists(file) && int.TryParse(
                File.ReadAllText(file).Trim(), System.Globalization.CultureInfo.InvariantCulture, out var major) ? major : null;
        }
    }

    public static async Task<DataFolder> OpenAsync(string path, Launcher launcher, CancellationToken cancel)
    {
        path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        Directory.CreateDirectory(path);
        if (launcher.User is { } user && !await IsReachableAsync(path, launcher, cancel))
            await OpenForAsync(user, path, launcher, cancel);
        return new(path, FolderLock.Take(path));
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => held.Dispose();

    public static async Task<bool> IsReachableAsync(string path, Launcher launcher, CancellationToken cancel) =>
        (await launcher.RunAsync(["sh", "-c", "cd \"$1\"", "sh", path], cancel)).ExitCode == 0;

    // The folder itself is ours to open, as one from mktemp; the folders above it are not.
    private static async Task OpenForAsync(UnprivilegedUser user, string path, Launcher launcher, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows())
            return;
        var before = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, before | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        if (await IsReachableAsync(path, launcher, cancel))
            return;
        File.SetUnixFileMode(path, before);
        throw new EmbeddedPostgresException(
            $"PostgreSQL refuses to run as root, and the user {user.Name} that it runs as instead cannot enter '{path}': choose another folder with --Catalogue:DataFolder, or start the server as an ordinary user.");
    }
}
