namespace Catalogue.Data.Embedded;

/// <summary>
/// A short folder that only the database's user and we can enter, because a socket's path may hold some 107 bytes and a data folder's may
/// be longer. The data folder remembers it, so that one left behind by a killed server is removed at the next start.
/// </summary>
internal sealed class SocketFolder : IDisposable
{
    // PostgreSQL keeps paths in 1,024 bytes and adds names of its own to them.
    private const int LongestPath = 800;
    private const string Prefix = "catalogue-";

    private readonly string note;

    private SocketFolder(string path, string note) => (Path, this.note) = (path, note);

    public string Path { get; }

    public static SocketFolder Create(DataFolder data, UnprivilegedUser? user)
    {
        var pathFile = data.In("socket.path");
        if (File.Exists(pathFile))
            Remove(File.ReadAllText(pathFile));
        var folder = Directory.Exists("/tmp") ? MakeIn("/tmp") : Directory.CreateTempSubdirectory(Prefix).FullName;
        File.WriteAllText(pathFile, folder);
        Posix.Own(folder, user);
        return new(folder, pathFile);
    }

    /// <summary>A name for a folder that is short enough for PostgreSQL: its own, or that of a link to it in here.</summary>
    public string Shorten(string folder, string name)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(folder) <= LongestPath)
            return folder;
        var link = System.IO.Path.Combine(Path, name);
        if (!Directory.Exists(link))
            Directory.CreateSymbolicLink(link, folder);
        return link;
    }

    public void Dispose()
    {
        Remove(Path);
        if (File.Exists(note))
            File.Delete(note);
    }

    private static string MakeIn(string parent)
    {
        // mkdtemp(3) by way of .NET looks at TMPDIR, which may be long; a name nobody can guess or has taken does the same.
        var folder = System.IO.Path.Combine(parent, Prefix + System.IO.Path.GetRandomFileName());
        if (Directory.Exists(folder))
            throw new IOException($"'{folder}' is taken");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder).FullName
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    private static void Remove(string folder)
    {
        if (System.IO.Path.GetFileName(folder).StartsWith(Prefix, StringComparison.Ordinal) && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
