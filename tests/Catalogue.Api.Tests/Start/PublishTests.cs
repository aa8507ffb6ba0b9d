using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

/// <summary>The server is published with a list of whose work it has in it: NOTICES.txt for people, sbom/ for programs.</summary>
public sealed partial class PublishTests(PublishedServer published) : IClassFixture<PublishedServer>, IDisposable
{
    private readonly string folder = TestFolder.Make();

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public void Every_NuGet_package_that_ships_is_in_both_lists()
    {
        var (shipped, notices, listed) = (ShippedPackages(), Notices(), Components("catalogue"));
        Assert.Contains(shipped, package => package.StartsWith("Npgsql ", StringComparison.Ordinal));
        Assert.All(shipped, package => Assert.Matches($@"\n{Regex.Escape(package)}\n-+\n(Licence: \S|\S)", notices));
        Assert.Equal(shipped.Order(StringComparer.Ordinal), listed.Intersect(shipped).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_package_that_only_builds_and_tests_it_is_in_them()
    {
        foreach (var package in new[] { "xunit", "Meziantou", "BannedApiAnalyzers", "Snapshooter", "Catalogue.Notices" })
        {
            Assert.DoesNotContain(Components("catalogue"), name => name.Contains(package, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotMatch($@"\n\S*{Regex.Escape(package)}\S* [0-9.]+\n-", Notices());
        }
    }

    [Fact]
    public void Every_licence_that_is_named_is_there_as_text()
    {
        var notices = Notices();
        var named = Licence().Matches(notices)
            .SelectMany(match => match.Groups["licence"].Value.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            .Except(["AND", "OR"]).ToHashSet();
        Assert.Superset(Enumerable.ToHashSet(["MIT", "PostgreSQL"]), named);
        Assert.All(named, licence => Assert.Matches($@"\nLicence {Regex.Escape(licence)}\n-+\n[\s\S]{{70,}}", notices));
    }

    [Fact]
    public void Each_library_beside_the_embedded_PostgreSQL_has_its_licence()
    {
        var libraries = Path.Combine(published.Folder, "postgres", "lib");
        // Without npm there is no PostgreSQL to ship.
        var built = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "postgres.path")).Trim();
        Assert.Equal(Directory.Exists(built), Directory.Exists(libraries));
        if (!Directory.Exists(libraries))
            return;
        var notices = Notices();
        var names = Directory.EnumerateFiles(libraries).Select(file => Path.GetFileName(file))
            .Where(name => name.Contains(".so", StringComparison.Ordinal) || name.EndsWith(".dylib", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches(
            $@"\nLicence: \S.*\n(Copyright|Portions Copyright|By) .*\nFiles: (.* )?{Regex.Escape(name)}[,\n]", notices));
    }

    [Fact]
    public void The_bill_of_materials_has_each_library_in_the_npm_package_with_what_is_known_of_its_version()
    {
        var libraries = Path.Combine(published.Folder, "postgres", "lib");
        if (!Directory.Exists(libraries))
            return;
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(published.Folder, "sbom", "postgres.cdx.json")));
        var components = json.RootElement.GetProperty("components").EnumerateArray().ToList();
        Assert.StartsWith("@embedded-postgres/", components[0].GetProperty("name").GetString(), StringComparison.Ordinal);
        var files = components.Skip(1).SelectMany(component => component.GetProperty("properties").EnumerateArray())
            .Select(property => property.GetProperty("value").GetString()!).ToList();
        // As NOTICES.txt lists them, which is held against the folder.
        var noticed = Files().Matches(Notices()).SelectMany(match => match.Groups["files"].Value.Split(", ")).ToList();
        Assert.Equal(
            noticed.Order(StringComparer.Ordinal), files.Select(file => file["postgres/lib/".Length..]).Order(StringComparer.Ordinal));
        var byName = components.Skip(1).ToDictionary(component => component.GetProperty("name").GetString()!);
        Assert.Equal(byName.Count, components.Select(component => component.GetProperty("bom-ref").GetString()).Distinct().Count() - 1);
        Assert.All(
            ["PostgreSQL", "OpenSSL", "ICU", "zlib"],
            name => Assert.Matches(@"^\d+\.\d+", byName[name].GetProperty("version").GetString()));
        Assert.All(byName.Values, component => Assert.Single(component.GetProperty("licenses").EnumerateArray()));
    }

    [Fact]
    public void The_npm_packages_of_the_pages_are_in_both_lists()
    {
        var lists = Directory.EnumerateFiles(published.Folder, "licences.txt", SearchOption.AllDirectories).ToList();
        // Without Node.js there are no pages.
        Assert.Equal(File.Exists(Path.Combine(published.Folder, "web", "graphiql", "index.html")) ? 2 : 0, lists.Count);
        var packages = lists.SelectMany(list => Package().Matches(File.ReadAllText(list)))
            .Select(match => $"{match.Groups["name"].Value} {match.Groups["version"].Value}").ToList();
        if (lists.Count == 0)
            return;
        Assert.Contains(packages, package => package.StartsWith("graphiql ", StringComparison.Ordinal));
        var notices = Notices();
        Assert.All(packages, package => Assert.Contains(
            $"## {package.Replace(" ", " - ", StringComparison.Ordinal)} (", notices, StringComparison.Ordinal));
        Assert.Contains("monaco-editor, in the page /graphiql: ThirdPartyNotices.txt", notices, StringComparison.Ordinal);
        Assert.Subset(Components("pages").ToHashSet(), packages.ToHashSet());
    }

    [Fact]
    public async Task What_ships_without_a_known_licence_stops_it_with_what_to_do()
    {
        var package = Directory.CreateDirectory(Path.Combine(folder, "package", "lib")).Parent!.FullName;
        var nuspec = Path.Combine(package, "new.nuspec");
        const string Nuspec = "<package><metadata><id>New</id><version>1.0</version>{0}</metadata></package>";
        await File.WriteAllTextAsync(nuspec, Nuspec.Replace("{0}", "", StringComparison.Ordinal));
        Assert.Equal(
            "The NuGet package New 1.0 names no licence: look it up, and say in build/Catalogue.Notices what it is.",
            await RefusalAsync($"nuget|{package}/lib/New.dll"));
        await File.WriteAllTextAsync(
            nuspec, Nuspec.Replace("{0}", "<license type=\"expression\">MIT OR WTFPL</license>", StringComparison.Ordinal));
        Assert.Equal(
            "New 1.0 is under WTFPL, whose text is not here: add it as build/Catalogue.Notices/Texts/WTFPL.txt.",
            await RefusalAsync($"nuget|{package}/lib/New.dll"));

        var postgres = Path.Combine(folder, "postgres");
        Directory.CreateDirectory(Path.Combine(postgres, "native", "bin"));
        var library = Path.Combine(Directory.CreateDirectory(Path.Combine(postgres, "native", "lib")).FullName, "libnew.so.3");
        await File.WriteAllTextAsync(library, "");
        await File.WriteAllTextAsync(Path.Combine(postgres, "package.json"), """{"name": "@embedded-postgres/x", "version": "19"}""");
        await File.WriteAllTextAsync(Path.Combine(postgres, "LICENSE.md"), "MIT");
        Assert.Equal(
            "No licence is known here of libnew.so.3 in @embedded-postgres/x 19: add a row to build/Catalogue.Notices/EmbeddedPostgres.cs.",
            await RefusalAsync($"postgres|{postgres}"));
    }

    [Fact]
    public async Task Where_the_tool_cannot_be_had_it_says_so_and_how_to_do_without()
    {
        // A manifest as ours, on a machine whose only feed has no package.
        await File.WriteAllTextAsync(
            Path.Combine(Directory.CreateDirectory(Path.Combine(folder, ".config")).FullName, "dotnet-tools.json"),
            """{"version": 1, "isRoot": true, "tools": {"cyclonedx": {"version": "999.0.0", "commands": ["dotnet-CycloneDX"]}}}""");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nuget.config"),
            $"<configuration><packageSources><clear /><add key=\"empty\" value=\"{folder}\" /></packageSources></configuration>");
        var (code, output) = await PublishedServer.PublishAsync(Path.Combine(folder, "out"), $"-p:ToolManifestRoot={folder}");
        Assert.NotEqual(0, code);
        Assert.Contains(
            "The tool CycloneDX, which writes the bill of materials, cannot be installed (dotnet tool restore).",
            output,
            StringComparison.Ordinal);
        Assert.Contains("dotnet publish -p:WriteSbom=false", output, StringComparison.Ordinal);
        var without = Path.Combine(folder, "without");
        (code, output) = await PublishedServer.PublishAsync(without, $"-p:ToolManifestRoot={folder}", "-p:WriteSbom=false");
        Assert.True(code == 0, output);
        Assert.Equal((true, false), (File.Exists(Path.Combine(without, "NOTICES.txt")), Directory.Exists(Path.Combine(without, "sbom"))));
    }

    private async Task<string> RefusalAsync(string line)
    {
        var list = Path.Combine(folder, "list");
        await File.WriteAllTextAsync(list, line);
        var notices = Path.Combine(folder, "NOTICES.txt");
        var (code, output) = await PublishedServer.RunAsync(["exec", PublishedServer.NoticesProgram, notices, list]);
        Assert.Equal((1, false), (code, File.Exists(notices)));
        return output.Trim();
    }

    private string Notices() => File.ReadAllText(Path.Combine(published.Folder, "NOTICES.txt"));

    private List<string> Components(string list)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(published.Folder, "sbom", $"{list}.cdx.json")));
        Assert.Equal("CycloneDX", json.RootElement.GetProperty("bomFormat").GetString());
        return [.. json.RootElement.GetProperty("components").EnumerateArray()
            .Select(component => $"{component.GetProperty("name").GetString()} {component.GetProperty("version").GetString()}")];
    }

    /// <summary>By the published program's own list, those that have an assembly in the folder.</summary>
    private List<string> ShippedPackages()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(published.Folder, "Catalogue.Api.deps.json")));
        var packages = json.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package").Select(library => library.Name).ToHashSet();
        return [.. json.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
            .Where(library => packages.Contains(library.Name) && library.Value.TryGetProperty("runtime", out _))
            .Select(library => library.Name.Replace('/', ' '))];
    }

    [GeneratedRegex(@"\nLicence: (?<licence>[^\n]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Licence();

    [GeneratedRegex(@"\nFiles: (?<files>[^\n]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Files();

    [GeneratedRegex(@"^## (?<name>\S+) - (?<version>\S+) \(", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Package();
}
