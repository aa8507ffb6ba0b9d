using System.Runtime.CompilerServices;

namespace Catalogue.House.Tests;

/// <summary>The files of the repository, without what builds and package managers put there. Paths have forward slashes.</summary>
internal static class Repository
{
    private static readonly string[] made = ["bin", "obj", "node_modules", "dist", ".git", "TestResults", "data"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Walk(Path.Combine(Root, folder)).SelectMany(path => Directory.EnumerateFiles(path, pattern))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The lines of a document beneath a heading of the second level, up to the next one.</summary>
    public static IEnumerable<string> Section(string document, string heading) =>
        Lines(document).SkipWhile(line => line != $"## {heading}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    /// <summary>In bytes.</summary>
    public static long Length(string file) => new FileInfo(Path.Combine(Root, file)).Length;

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateDirectories(folder)
        .Where(path => !made.Contains(Path.GetFileName(path)))
        .SelectMany(Walk)
        .Prepend(folder);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
