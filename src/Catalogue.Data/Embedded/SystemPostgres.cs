using System.Globalization;

namespace Catalogue.Data.Embedded;

/// <summary>Where packages of operating systems put PostgreSQL's programs: newest version first, those on the PATH last.</summary>
internal static class SystemPostgres
{
    // Parent, pattern of the version's folder, programs in it.
    private static readonly (string Parent, string Pattern, string Bin)[] Layouts =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/opt/homebrew/opt", "postgresql*", "bin"),
        ("/usr/local/opt", "postgresql*", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        (@"C:\Program Files\PostgreSQL", "*", "bin"),
    ];

    public static IEnumerable<string> Folders() => Layouts
        .Where(layout => Directory.Exists(layout.Parent))
        .SelectMany(
            layout => Directory.EnumerateDirectories(layout.Parent, layout.Pattern).Select(folder => Path.Combine(folder, layout.Bin)))
        .OrderByDescending(Version)
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));

    private static int Version(string bin)
    {
        var digits = Path.GetFileName(Path.GetDirectoryName(bin))!.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit);
        return int.TryParse(string.Concat(digits), CultureInfo.InvariantCulture, out var version) ? version : 0;
    }
}
