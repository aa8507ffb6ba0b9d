using System.Xml.Linq;

namespace Catalogue.Notices;

/// <summary>A NuGet package of which something ships, as its .nuspec and the files of licences and notices beside it tell.</summary>
internal sealed class NuGetPackage(string nuspec)
{
    /// <summary>By the files of them that ship, each package once.</summary>
    public static IEnumerable<NuGetPackage> Of(IEnumerable<string> files) =>
        files.Select(Nuspec).Distinct().OrderBy(nuspec => Path.GetFileName(nuspec), StringComparer.Ordinal)
            .Select(nuspec => new NuGetPackage(nuspec));

    /// <summary>Throws NoticeException when it does not say its licence.</summary>
    public void Add(NoticesFile notices)
    {
        var metadata = Metadata();
        string? Value(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
        var name = $"{Value("id")} {Value("version")}";
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license")
            ?? throw new NoticeException(
                $"The NuGet package {name} names no licence: look it up, and say in build/Catalogue.Notices what it is.");
        string?[] whose = [Value("copyright"), $"By {Value("authors")}", Value("projectUrl")];
        if (licence.Attribute("type")?.Value == "file")
            notices.Add(name, string.Join('\n', [.. whose, "", File.ReadAllText(Path.Combine(Folder, licence.Value.Replace('\\', '/')))]));
        else
            notices.Add(name, licence.Value, whose);
        foreach (var notice in NoticeFiles.In(Folder))
            notices.Add($"{name}: {Path.GetFileName(notice)}", File.ReadAllText(notice));
    }

    /// <summary>One that the tool for NuGet packages does not see: a part of .NET itself, of which the licence is an SPDX id.</summary>
    public void Add(Sbom sbom)
    {
        var metadata = Metadata();
        string Value(string name) => metadata.Elements().First(element => element.Name.LocalName == name).Value;
        sbom.Add(Value("id"), Value("version"), Value("license"), $"pkg:nuget/{Value("id")}");
    }

    private XElement Metadata() => XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");

    private string Folder => Path.GetDirectoryName(nuspec)!;

    private static string Nuspec(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.EnumerateFiles(folder, "*.nuspec").FirstOrDefault() is { } nuspec)
                return nuspec;
        }

        throw new NoticeException($"{file} is of no NuGet package that can be found: there is no .nuspec in a folder above it.");
    }
}
