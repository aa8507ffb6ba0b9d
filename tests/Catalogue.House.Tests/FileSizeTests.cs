namespace Catalogue.House.Tests;

/// <summary>A file tells one thing: median at most 60 lines, nine in ten under 150, ceiling 300; tests 400 (DESIGN: style).</summary>
public sealed class FileSizeTests
{
    private const int MostFilesOfAFolder = 45;
    private const int WidestLine = 140;

    // Descriptions within a schema's text, which clients compare byte by byte.
    private static readonly string[] WideOfNeed = ["src/Catalogue.GraphQL/TypeSystem/BuiltIns.cs"];

    [Fact]
    public void No_source_file_is_beyond_the_ceiling() =>
        Assert.Empty(Sizes("src", 300));

    [Fact]
    public void No_test_file_is_beyond_the_ceiling() =>
        Assert.Empty(Sizes("tests", 400));

    [Theory]
    [InlineData("src/Catalogue.GraphQL")]
    [InlineData("src/Catalogue.Data")]
    [InlineData("src/Catalogue.Api")]
    public void Files_are_small(string folder)
    {
        int[] sizes = [.. Repository.Files(folder, "*.cs").Select(file => Repository.Lines(file).Length).Order()];
        Assert.InRange(sizes[sizes.Length / 2], 1, 60);
        Assert.InRange(sizes[sizes.Length * 9 / 10], 1, 150);
    }

    [Fact]
    public void No_folder_has_more_files_than_a_reader_looks_through() =>
        Assert.Empty(
            from folder in Repository.Files("src", "*").GroupBy(file => Path.GetDirectoryName(file))
            where folder.Count() > MostFilesOfAFolder
            select $"{folder.Key}: {folder.Count()}");

    [Fact]
    public void No_line_of_code_is_wider_than_a_window() =>
        Assert.Equal(
            WideOfNeed,
            from file in Repository.Files("src", "*.cs")
            where Repository.Lines(file).Any(line => line.Length > WidestLine)
            select file);

    private static IEnumerable<string> Sizes(string folder, int ceiling) =>
        from pattern in new[] { "*.cs", "*.ts", "*.tsx", "*.mjs" }
        from file in Repository.Files(folder, pattern)
        let lines = Repository.Lines(file).Length
        where lines > ceiling
        select $"{file}: {lines}";
}
