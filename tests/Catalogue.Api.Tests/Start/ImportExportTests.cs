using System.Text.Json;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

/// <summary>`import`, `export` and `check` as a person runs them: a process of its own, on a database of its own.</summary>
public sealed class ImportExportTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public async Task A_catalogue_is_exported_and_imported_into_an_empty_data_folder_and_is_the_same()
    {
        var (from, to) = (Path.Combine(folder, "van"), Path.Combine(folder, "naar"));
        Assert.Equal(0, (await RunAsync(from, "seed")).Code);
        var (first, second) = (Path.Combine(folder, "een.json"), Path.Combine(folder, "twee.json"));
        Assert.Equal((0, ""), await ErrorsAsync(from, "export", "--out", first));

        var (code, report) = await RunAsync(to, "import", first);
        Assert.Equal(0, code);
        Assert.EndsWith("This was a dry run and nothing was written: add --apply to write it.", report, StringComparison.Ordinal);
        (code, report) = await RunAsync(to, "import", first, "--apply");
        Assert.Equal(0, code);
        Assert.EndsWith("Written as version 1.", report, StringComparison.Ordinal);
        Assert.Equal((0, ""), await ErrorsAsync(to, "export", "--out", second));
        Assert.Equal(await File.ReadAllTextAsync(first), await File.ReadAllTextAsync(second));
        Assert.False(File.Exists(second + ".part"));
    }

    [Fact]
    public async Task A_sheet_is_checked_then_applied_and_one_with_an_error_is_refused_whole()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        var sheet = Path.Combine(folder, "blad.csv");
        await File.WriteAllTextAsync(
            sheet,
            "slug;title.nl;organisation;areas;provenance.kind\ndansles;Dansles;vdab;hasselt;EXAMPLE\ntyplessen-sint-truiden;Typen;vdabb;sint-truiden;EXAMPLE\n");
        var (code, report) = await OnAsync(database, "import", sheet, "--apply");
        Assert.Equal(1, code);
        Assert.Equal(
            """
            blad.csv: CSV, UTF-8, separated by semicolon

            Errors (1)
              line 3, column organisation: "vdabb" names 'vdabb', and there is no organisation of that slug: did you mean 'vdab'?

            To create (1)
              line 2: offer dansles (DRAFT)

            1 to create, 0 to change, 0 left alone, 1 errors, 0 warnings.
            Nothing was written: correct the errors first.
            """.ReplaceLineEndings("\n"),
            report);
        Assert.Equal(1L, await database.AskAsync("SELECT version FROM catalogue_version"));
        Assert.Equal(
            """
            blad.csv: CSV, UTF-8, gescheiden door puntkomma's

            Fouten (1)
              regel 3: kolom organisation: "vdabb" verwijst naar 'vdabb', maar van die soort is er niets met die slug: bedoelde je 'vdab'?

            Nieuw (1)
              regel 2: aanbod dansles (DRAFT)

            1 nieuw, 0 gewijzigd, 0 ongewijzigd; fouten: 1, waarschuwingen: 0.
            Er is niets geschreven: verbeter eerst de fouten.
            """.ReplaceLineEndings("\n"),
            (await OnAsync(database, "import", sheet, "--language", "nl")).Output);

        await File.WriteAllTextAsync(sheet, (await File.ReadAllTextAsync(sheet)).Replace("vdabb", "vdab", StringComparison.Ordinal));
        Assert.Equal(0, (await OnAsync(database, "import", sheet)).Code);
        Assert.Equal(1L, await database.AskAsync("SELECT version FROM catalogue_version"));
        (code, report) = await OnAsync(database, "import", sheet, "--apply");
        Assert.Equal(0, code);
        Assert.Contains("title.nl: \"Typlessen\" → \"Typen\"", report, StringComparison.Ordinal);
        Assert.EndsWith("Written as version 2.", report, StringComparison.Ordinal);
        Assert.EndsWith(
            "Nothing to write: the catalogue says all of this already.",
            (await OnAsync(database, "import", sheet, "--apply")).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_goes_out_to_standard_output_and_comes_in_again_as_it_was()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        var (code, csv) = await OnAsync(database, "export", "--format", "csv", "--separator", "semicolon");
        Assert.Equal(0, code);
        var sheet = Path.Combine(folder, "blad.csv");
        await File.WriteAllTextAsync(sheet, csv);
        (code, var report) = await OnAsync(database, "import", sheet);
        Assert.Equal(0, code);
        Assert.Contains(
            $"0 to create, 0 to change, {EmbeddedData.StartingOffers(withExamples: true).All} left alone, 0 errors, 0 warnings.",
            report,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_of_the_documentation_is_imported_without_an_error()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        var document = await File.ReadAllTextAsync(Path.Combine(Repository(), "docs", "import.md"));
        var example = document.Split("```csv\n")[1].Split("```")[0];
        var sheet = Path.Combine(folder, "voorbeeld.csv");
        await File.WriteAllTextAsync(sheet, example);
        var (code, report) = await OnAsync(database, "import", sheet, "--apply");
        Assert.Equal(0, code);
        Assert.Contains("2 to create, 1 to change, 0 left alone, 0 errors, 0 warnings.", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_tells_what_is_to_be_improved_and_ends_with_1_only_when_it_is_strict()
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        var (code, text) = await OnAsync(database, "check");
        Assert.Equal(0, code);
        Assert.Contains("Offers never checked (", text, StringComparison.Ordinal);
        (code, var json) = await OnAsync(database, "check", "--format", "json", "--strict");
        Assert.Equal(1, code);
        Assert.Equal(1, JsonDocument.Parse(json).RootElement.GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData(2, "import needs a file. It is used as: import FILE [--apply]", "import")]
    [InlineData(2, "--format takes json or csv, not \"xml\".", "export", "--format", "xml")]
    [InlineData(2, "--separator goes with --format csv.", "export", "--separator", "tab")]
    [InlineData(1, "The file cannot be read (", "import", "/nowhere/file.csv")]
    public async Task What_cannot_be_done_is_told_in_a_sentence(int code, string sentence, params string[] command)
    {
        using var process = ServerProcess.Start([.. command, "--Catalogue:DataFolder", Path.Combine(folder, "data")]);
        var (ended, error) = await process.EndAsync();
        Assert.Equal(code, ended);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output)> OnAsync(TestDatabase database, params string[] command) =>
        RunWithAsync([.. command, "--ConnectionStrings:Catalogue", database.ConnectionString]);

    private Task<(int Code, string Output)> RunAsync(string dataFolder, params string[] command) =>
        RunWithAsync([.. command, "--Catalogue:DataFolder", dataFolder]);

    private static async Task<(int Code, string Output)> RunWithAsync(string[] arguments)
    {
        using var process = ServerProcess.Start(arguments);
        var output = await process.OutputAsync();
        var (code, error) = await process.EndAsync();
        Assert.Equal("", error);
        return (code, output);
    }

    private static async Task<(int Code, string Error)> ErrorsAsync(string dataFolder, params string[] command)
    {
        using var process = ServerProcess.Start([.. command, "--Catalogue:DataFolder", dataFolder]);
        return await process.EndAsync();
    }

    private static string Repository([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
