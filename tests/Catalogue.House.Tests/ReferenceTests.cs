using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Catalogue.House.Tests;

/// <summary>References point one way: Api knows the engine and the data, which know nothing of each other (DESIGN: layout).</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public void The_engine_refers_to_no_project_and_no_package()
    {
        var project = XDocument.Parse(Repository.Text("src/Catalogue.GraphQL/Catalogue.GraphQL.csproj"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
    }

    [Fact]
    public void The_data_refers_to_no_project() =>
        Assert.Empty(XDocument.Parse(Repository.Text("src/Catalogue.Data/Catalogue.Data.csproj")).Descendants("ProjectReference"));

    [Theory]
    [InlineData("src/Catalogue.GraphQL", "Catalogue.Data|Catalogue.Api|Npgsql|Microsoft.AspNetCore|Microsoft.EntityFrameworkCore")]
    [InlineData("src/Catalogue.Data", "Catalogue.GraphQL|Catalogue.Api|Microsoft.AspNetCore")]
    public void No_file_uses_what_its_project_may_not_know(string folder, string forbidden)
    {
        var users = Repository.Files(folder, "*.cs")
            .SelectMany(file => Repository.Lines(file).Select(line => (file, line)))
            .Where(
                use => Regex.IsMatch(
                    use.line, $@"^\s*(global )?using (static )?({forbidden})\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Empty(users);
    }

    [Fact]
    public void No_offer_feature_of_the_Api_uses_another_feature_but_offers_themselves()
    {
        string[] features = ["Organisations", "Schools", "Neighbourhoods", "Themes", "Platforms"];
        var users =
            from feature in features
            from file in Repository.Files($"src/Catalogue.Api/{feature}", "*.cs")
            from line in Repository.Lines(file)
            from other in features
            where other != feature && line == $"using Catalogue.Api.{other};"
            select $"{file}: {line}";
        Assert.Empty(users);
    }

    [Fact]
    public void Every_package_has_one_central_version_and_a_use()
    {
        var central = XDocument.Parse(
            Repository.Text("Directory.Packages.props")).Descendants("PackageVersion").Select(e => e.Attribute("Include")!.Value).Order().ToArray();
        var projects = Repository.Files(".", "*.csproj").Concat(Repository.Files("tests", "*.props")).Select(Repository.Text).ToArray();
        Assert.All(
            central,
            package => Assert.Contains(
                projects, project => project.Contains($"PackageReference Include=\"{package}\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(projects, project => VersionInProject().IsMatch(project));
    }

    [GeneratedRegex("<PackageReference [^>]*Version=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionInProject();
}
