using Catalogue.Api.Start;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

/// <summary>What the program prints of itself; the program is started as a person does.</summary>
public sealed class CommandHelpTests : IDisposable
{
    private readonly string folder = TestFolder.Make();

    public static TheoryData<string> Words => [.. Commands.All.Select(command => command.Word)];

    public void Dispose() => TestFolder.Remove(folder);

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Asked_for_help_the_program_prints_every_command_with_an_example_and_makes_nothing(string word)
    {
        var printed = await PrintedAsync(word);
        Assert.All(Commands.All, command => Assert.Contains($"  {command.Usage}", printed, StringComparison.Ordinal));
        Assert.All(Commands.All, command => Assert.Contains($"\n  {command.Example}", printed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asked_for_its_version_the_program_prints_it_and_makes_nothing() =>
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+(\\+[0-9a-f]+)?\\n?$", await PrintedAsync("--version"));

    [Theory]
    [InlineData("import", "--help")]
    [InlineData("import", "offers.csv", "--apply", "-h")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0", "--help")]
    [InlineData("--urls", "http://127.0.0.1:0", "--help")]
    public async Task Help_wins_over_whatever_else_is_asked(params string[] words)
    {
        var command = Commands.All.First(command => command.Word == (words[0] == "import" ? "import" : "serve"));
        Assert.StartsWith(command.Usage, await PrintedAsync(words), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task The_help_of_a_command_has_its_options_and_an_example_that_it_takes(string word)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await Commands.RunAsync([word, "--help"], output, TextWriter.Null));
        var command = Commands.All.First(command => command.Word == word);
        Assert.Contains(command.Summary, output.ToString(), StringComparison.Ordinal);
        Assert.All(command.Options, option => Assert.Contains($"  --{option.Name}", output.ToString(), StringComparison.Ordinal));
        Assert.StartsWith(word, command.Example, StringComparison.Ordinal);
        // The shell's own part of an example is none of the program's.
        var line = CommandLine.Read(command, command.Example.Split(" > ")[0].Replace("\"", "", StringComparison.Ordinal).Split(' ')[1..]);
        Assert.True(line.Operands.Length <= command.Operands);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void What_a_command_takes_stands_in_its_usage(string word)
    {
        var command = Commands.All.First(command => command.Word == word);
        // Of the server's addresses the usage has one spelling.
        Assert.All(
            command.Options.Where(option => word != "serve" || option.Name == "urls"),
            option => Assert.Contains($"--{option.Name}", command.Usage, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("migrat", "There is no command \"migrat\". Did you mean \"migrate\"?")]
    [InlineData("import a.csv --aply", "import has no option --aply. Did you mean \"--apply\"?")]
    [InlineData("--ulrs http://localhost:1", "serve has no option --ulrs. Did you mean \"--urls\"?")]
    [InlineData("export -out x", "export has no option -out. Did you mean \"--out\"?")]
    [InlineData("export --outt=x", "export has no option --outt. Did you mean \"--out\"?")]
    [InlineData("import a.csv --apply=yes", "import has no option --apply with a value.")]
    [InlineData("serve http://localhost:1", "\"http://localhost:1\" is more than serve takes.")]
    public async Task A_slip_is_told_with_the_nearest_and_makes_nothing(string line, string sentence)
    {
        using var program = Start(line.Split(' '));
        var (code, error) = await program.EndAsync();
        Assert.Equal(2, code);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_database_is_migrated_and_neither_filled_nor_served()
    {
        await using var database = await CatalogueTemplate.BareAsync();
        using var program = ServerProcess.Start("migrate", "--ConnectionStrings:Catalogue", database.ConnectionString);
        var (code, error) = await program.EndAsync();
        Assert.Equal((0, ""), (code, error));
        Assert.Equal($"The database is that of version {CommandHelp.Version}.", await program.OutputAsync());
        Assert.Equal(0L, await database.AskAsync("SELECT count(*) FROM offer"));
    }

    private async Task<string> PrintedAsync(params string[] words)
    {
        using var program = Start(words);
        var (code, error) = await program.EndAsync();
        Assert.Equal((0, ""), (code, error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        return await program.OutputAsync();
    }

    private ServerProcess Start(params string[] words) =>
        ServerProcess.StartWith(new() { ["Catalogue__DataFolder"] = Path.Combine(folder, "data") }, words);
}
