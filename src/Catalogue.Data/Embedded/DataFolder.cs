namespace Catalogue.Data.Embedded;

/// <summary>
/// The server's own folder, held by its lock: <c>cluster/</c> is PostgreSQL's data, <c>postgres-*/</c> are copies of its programs for when
/// the database's user cannot reach the originals, <c>password</c> is the superuser's password on a loopback port, <c>socket.path</c> holds
/// the path of the socket folder.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FolderLock held;

    private DataFolder(string path, FolderLock held) => (Path, this.held) = (path, held);

    public string Path { get; }

    public string Cluster => In("cluster");

    /// <summary>The major version of the PostgreSQL that created the data; null when there is none yet.</summary>
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

    // Only the folder itself may be opened to the user, like one from mktemp; the folders above it stay as they are.
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
            $"PostgreSQL refuses to run as root, and the user {user.Name} that it runs as instead cannot enter '{path}': choose another "
            + "folder with --Catalogue:DataFolder, or start the server as an ordinary user.");
    }
}
