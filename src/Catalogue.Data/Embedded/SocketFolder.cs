namespace Catalogue.Data.Embedded;

/// <summary>
/// A folder with a short path that only the database's user and this process can enter: the path of a socket is limited to some 107 bytes,
/// and a data folder's may be longer. The data folder keeps the path, so that what a killed server left is removed at the next start.
/// </summary>
internal sealed class SocketFolder : IDisposable
{
    // PostgreSQL stores paths in 1,024 bytes and appends names to them.
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

    /// <summary>A path to a folder that is short enough for PostgreSQL: its own, or that of a symbolic link to it in this folder.</summary>
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
        // .NET's equivalent of mkdtemp(3) uses TMPDIR, which may be long; an unguessable, unused name is as good.
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
