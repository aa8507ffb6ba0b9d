using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Catalogue.Browser.Tests;

/// <summary>
/// The Chromium of npm's @sparticuz/chromium, for Linux on x64: a headless browser with the shared libraries and fonts that a bare system
/// lacks. It was packed for functions in a cloud, whose fixed folders it expects; here everything stays in one folder of the test.
/// </summary>
internal static class NpmChromium
{
    private static readonly string Package = Path.Combine(Built.NpmPackages, "@sparticuz", "chromium", "bin");

    public static async Task<string> UnpackAsync(string folder)
    {
        var packed = Path.Combine(Package, "chromium.br");
        if (!File.Exists(packed) || !OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            throw new FileNotFoundException(
                "No Chromium is installed, and npm's is not there or not for this machine: install Chromium, or set CATALOGUE_TEST_CHROMIUM to its path.",
                packed);
        await Task.WhenAll(
            ExtractAsync("al2023.tar.br", folder), ExtractAsync("swiftshader.tar.br", folder), ExtractAsync("fonts.tar.br", folder));
        var path = Path.Combine(folder, "chromium");
        await using (var browser = Read(packed))
        await using (var file = File.Create(path))
            await browser.CopyToAsync(file);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(FontSettings(folder), $"""
            <?xml version="1.0"?>
            <fontconfig><dir>{folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>{folder}/font-cache</cachedir></fontconfig>
            """);
        return path;
    }

    public static IEnumerable<(string Name, string Value)> Environment(string folder) =>
        [("LD_LIBRARY_PATH", Path.Combine(folder, "lib")), ("FONTCONFIG_FILE", FontSettings(folder))];

    private static string FontSettings(string folder) => Path.Combine(folder, "fonts.xml");

    private static async Task ExtractAsync(string name, string folder)
    {
        await using var archive = Read(Path.Combine(Package, name));
        await TarFile.ExtractToDirectoryAsync(archive, folder, overwriteFiles: true);
    }

    private static BrotliStream Read(string path) => new(File.OpenRead(path), CompressionMode.Decompress);
}
