namespace Catalogue.Notices;

/// <summary>The files in which a package tells of work of others that it has in it.</summary>
internal static class NoticeFiles
{
    private static readonly string[] Names = ["third-party-notices", "thirdpartynotices", "third_party_notices", "notice", "notices"];

    public static IEnumerable<string> In(string folder) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder)
            .Where(file => Names.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
}
