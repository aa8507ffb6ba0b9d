namespace Catalogue.House.Tests;

/// <summary>The same noun names the file in schema/ and the folders in Data and Api (DESIGN: layout).</summary>
public sealed class NounTests
{
    [Fact]
    public void Every_noun_of_the_schema_has_its_folder_in_data_and_api()
    {
        string[] nouns = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "schema"), "*.graphql")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Where(noun => noun != "catalogue").Select(Capital)];
        Assert.NotEmpty(nouns);
        Assert.All(
            nouns,
            noun => Assert.True(Directory.Exists(Path.Combine(Repository.Root, "src/Catalogue.Data", noun)), $"src/Catalogue.Data/{noun}"));
        Assert.All(
            nouns,
            noun => Assert.True(Directory.Exists(Path.Combine(Repository.Root, "src/Catalogue.Api", noun)), $"src/Catalogue.Api/{noun}"));
    }

    [Fact]
    public void A_namespace_is_the_folder_it_stands_in()
    {
        var strays =
            from file in Repository.Files("src", "*.cs")
            let expected = $"namespace {string.Join('.', file.Split('/')[1..^1])};"
            let declared = Repository.Lines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
            where declared is not null && declared != expected
            select $"{file}: {declared}";
        Assert.Empty(strays);
    }

    private static string Capital(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];
}
