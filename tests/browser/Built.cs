using System.Reflection;

namespace Catalogue.Browser.Tests;

/// <summary>What the build knew (Chromium.targets) and the tests need.</summary>
internal static class Built
{
    /// <summary>Where a Chromium is commonly installed, best first.</summary>
    public static IReadOnlyList<string> ChromiumPaths { get; } = Read("ChromiumPaths").Split('|');

    /// <summary>The node_modules folder of tests/browser/npm.</summary>
    public static string NpmPackages { get; } = Read("NpmPackages");

    public static string RepositoryRoot { get; } = Read("RepositoryRoot");

    private static string Read(string key) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
