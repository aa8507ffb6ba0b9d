using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Catalogue.Notices;

/// <summary>A library that lies beside PostgreSQL's programs, in files whose whole names Pattern knows.</summary>
internal sealed partial record EmbeddedLibrary(string Pattern, string Name, string Licence, string Copyright)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Without the version that tells it from others of the name.</summary>
    public string BareName => Trailing().Replace(Name, "");

    /// <summary>
    /// Finds its version in the file, of one whose file name does not say it whole: as the group version, or as packed, where 20904 is
    /// 2.9.4.
    /// </summary>
    public string? Version { get; init; }

    /// <summary>Whether its version is that of the package.</summary>
    public bool IsOfPackage { get; init; }

    public bool Is(FileInfo file) => Regex.IsMatch(Whole(file).Name, Pattern, RegexOptions.None, Patience);

    /// <summary>As the file's name or the file itself says it; null where neither does.</summary>
    public string? VersionOf(FileInfo file)
    {
        var whole = Whole(file);
        if (Version is not null)
        {
            var inside = Regex.Match(File.ReadAllText(whole.FullName, Encoding.Latin1), Version, RegexOptions.ExplicitCapture, Patience);
            if (inside.Groups["packed"] is { Success: true, Value: var packed })
                return string.Create(CultureInfo.InvariantCulture, $"{packed[0]}.{Number(packed[1..3])}.{Number(packed[3..])}");
            if (inside.Success)
                return inside.Groups["version"].Value;
        }

        return InName().Match(whole.Name) is { Success: true } named ? named.Groups["version"].Value : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static FileInfo Whole(FileInfo file) => (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;

    [GeneratedRegex(" [0-9.]+$", RegexOptions.None, 1000)]
    private static partial Regex Trailing();

    // libicuuc.so.60.2, libicuuc.77.1.dylib: two numbers and more; one alone is that of the interface.
    [GeneratedRegex(@"\.(so\.)?(?<version>[0-9]+(\.[0-9]+)+)(\.dylib)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InName();
}
