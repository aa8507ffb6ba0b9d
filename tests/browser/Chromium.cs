using System.Collections;

namespace Catalogue.Browser.Tests;

/// <summary>
/// The browser that the tests drive: an installed one, else npm's. The environment variable CATALOGUE_TEST_CHROMIUM chooses: <c>system</c>,
/// <c>npm</c> (set it for the build too, which installs the package), or a path.
/// </summary>
internal sealed record Chromium(string Path, IReadOnlyDictionary<string, string> Environment)
{
    private static readonly Dictionary<string, string> Inherited = System.Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);

    /// <param name="folder">Where npm's browser may be unpacked: about 230 MB.</param>
    public static async Task<Chromium> FindAsync(string folder) =>
        System.Environment.GetEnvironmentVariable("CATALOGUE_TEST_CHROMIUM") switch
    {
        "npm" => await FromNpmAsync(folder),
        "system" => new(
            Installed() ?? throw new FileNotFoundException(
                $"No Chromium is installed in any of: {string.Join(", ", Built.ChromiumPaths)}."),
            Inherited),
        { Length: > 0 } path => new(path, Inherited),
        _ => Installed() is { } path ? new(path, Inherited) : await FromNpmAsync(folder),
    };

    private static string? Installed() => Built.ChromiumPaths.FirstOrDefault(File.Exists);

    private static async Task<Chromium> FromNpmAsync(string folder)
    {
        var path = await NpmChromium.UnpackAsync(folder);
        var environment = new Dictionary<string, string>(Inherited, StringComparer.Ordinal);
        foreach (var (name, value) in NpmChromium.Environment(folder))
            environment[name] = value;
        return new(path, environment);
    }
}
