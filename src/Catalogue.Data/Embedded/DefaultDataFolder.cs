using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Data.Embedded;

/// <summary>The default place of the database: always the same for one clone or installation, and different for every other.</summary>
public static class DefaultDataFolder
{
    /// <summary>
    /// Where the catalogue of the clone that contains <paramref name="contentRoot"/> (of this folder itself, outside a clone) already is,
    /// whoever created it. A folder that cannot be read is used too: opening it then fails, which is better than starting with an empty
    /// catalogue elsewhere. Without a catalogue: <c>data</c> in the clone's root, or another place when PostgreSQL could not run there.
    /// </summary>
    public static async Task<string> ForAsync(string contentRoot, CancellationToken cancel = default)
    {
        var root = Clone(new(contentRoot)) ?? Path.GetFullPath(contentRoot);
        var beside = Path.Combine(root, "data");
        var ofRoot = $"/var/lib/catalogue-{Mark(root)}";
        var ofUser = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "catalogue",
            Mark(root));
        if (Array.Find([beside, ofRoot, ofUser], HasDatabase) is { } held)
            return held;
        var launcher = new Launcher(UnprivilegedUser.IfRoot());
        if (launcher.User is null)
            return IsWritable(beside) ? beside : ofUser;
        return await DataFolder.IsReachableAsync(root, launcher, cancel) && IsWritable(beside) ? beside : ofRoot;
    }

    // An unreadable folder counts: it may contain a database.
    private static bool HasDatabase(string folder)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateDirectories(folder, "cluster").Any();
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static string? Clone(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Catalogue.sln")))
                return folder.FullName;
        }
        return null;
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var trial = new FileStream(Path.Combine(folder, $".trial-{Environment.ProcessId}"), new FileStreamOptions
            {
                Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose,
            });
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Mark(string root) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(root)))[..12];
}
