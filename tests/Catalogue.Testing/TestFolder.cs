using System.Diagnostics;
using System.Globalization;

namespace Catalogue.Testing;

/// <summary>
/// Folders for tests, in a place that the database's user can enter. Their names say whose they are, so that those of dead processes can be
/// removed.
/// </summary>
public static class TestFolder
{
    private const string Prefix = "catalogue-test-";
    private const int MostTries = 1000;

    private static readonly string Parent = Directory.Exists("/tmp") ? "/tmp" : Path.GetTempPath();

    private static readonly Lazy<bool> Tidied = new(RemoveStale);

    public static string Make()
    {
        _ = Tidied.Value;
        var folder = Path.Combine(Parent, $"{Prefix}{Environment.ProcessId}-{Path.GetRandomFileName()}");
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>A database that was killed may still write its last file while its folder goes: then what came in is removed as well.</summary>
    public static void Remove(string folder)
    {
        for (var left = MostTries; Directory.Exists(folder); left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (left > 0)
            {
                // Something came in between the look and the deletion.
            }
        }
    }

    private static bool RemoveStale()
    {
        foreach (var folder in Directory.EnumerateDirectories(Parent, Prefix + "*").Where(folder => !IsAlive(Path.GetFileName(folder))))
        {
            try
            {
                foreach (var note in Directory.EnumerateFiles(folder, "socket.path", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 }))
                    Remove(File.ReadAllText(note));
                Remove(folder);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Another user's, or being removed by another test run at this moment.
            }
        }
        return true;
    }

    private static bool IsAlive(string name)
    {
        try
        {
            using var owner = Process.GetProcessById(int.Parse(name[Prefix.Length..].Split('-')[0], CultureInfo.InvariantCulture));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
