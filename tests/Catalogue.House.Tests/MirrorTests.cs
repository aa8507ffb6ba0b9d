using System.Text.RegularExpressions;

namespace Catalogue.House.Tests;

/// <summary>Tests stand where what they test stands; those of more than one folder where CONTRIBUTING.md says, with the reason.</summary>
public sealed partial class MirrorTests
{
    private static readonly string[] projects = ["Catalogue.GraphQL", "Catalogue.Data", "Catalogue.Api"];

    private static readonly string[] crossing = [.. Repository.Section("CONTRIBUTING.md", "Tests")
        .Select(line => Row().Match(line)).Where(row => row.Success).Select(row => row.Groups["folder"].Value)];

    [Fact]
    public void Every_folder_of_tests_is_a_folder_of_what_they_test_or_is_told_to_cross_folders() =>
        Assert.Empty(
            from project in projects
            from test in Repository.Files($"tests/{project}.Tests", "*.cs")
            let folder = Folder(test)
            where !crossing.Contains(folder) && !Directory.Exists(Path.Combine(Repository.Root, Tested(folder)))
            select test);

    [Fact]
    public void A_test_that_is_named_after_a_file_stands_in_its_folder() =>
        Assert.Empty(
            from project in projects
            let files = Repository.Files($"src/{project}", "*.cs").ToLookup(file => Path.GetFileNameWithoutExtension(file))
            from test in Repository.Files($"tests/{project}.Tests", "*Tests.cs")
            let tested = files[Path.GetFileNameWithoutExtension(test)[..^"Tests".Length]].ToArray()
            where tested.Length > 0 && !crossing.Contains(Folder(test))
            where !tested.Any(file => Folder(file) == Tested(Folder(test)))
            select $"{test}: {string.Join(", ", tested)}");

    [Fact]
    public void What_is_told_to_cross_folders_is_there_and_mirrors_none()
    {
        Assert.NotEmpty(crossing);
        Assert.All(crossing, folder =>
        {
            Assert.True(Directory.Exists(Path.Combine(Repository.Root, folder)), folder);
            Assert.False(Directory.Exists(Path.Combine(Repository.Root, Tested(folder))), folder);
        });
    }

    private static string Folder(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    // tests/Catalogue.Data.Tests/Time → src/Catalogue.Data/Time
    private static string Tested(string folder) => TestProject().Replace(folder, "src/${project}");

    [GeneratedRegex(@"^\| `(?<folder>tests/Catalogue\.\w+\.Tests/[\w/]+)` \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^tests/(?<project>Catalogue\.\w+)\.Tests", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestProject();
}
