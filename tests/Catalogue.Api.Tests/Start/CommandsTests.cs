using Catalogue.Api.Start;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Start;

public sealed class CommandsTests
{
    [Theory]
    [InlineData]
    [InlineData("serve")]
    [InlineData("--urls", "http://127.0.0.1:0")]
    public async Task Without_a_command_the_catalogue_is_served(params string[] args) =>
        Assert.Null(await Commands.RunAsync(args, TextWriter.Null, TextWriter.Null));

    [Fact]
    public async Task The_schema_printed_is_the_schema_served()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await Commands.RunAsync(["schema"], output, TextWriter.Null));
        var printed = SchemaBuilder.Build([Parser.Parse(new Source(output.ToString()), ParserLimits.Schema)]);
        Assert.Equal(SchemaPrinter.Print(CatalogueSchema.Load().Schema), SchemaPrinter.Print(printed));
    }

    [Fact]
    public async Task A_wrong_setting_keeps_the_schema_from_being_printed()
    {
        using var errors = new StringWriter();
        Assert.Equal(1, await Commands.RunAsync(["schema", "--Catalogue:DataLicence:Name", "Een naam"], TextWriter.Null, errors));
        Assert.StartsWith("Catalogue:DataLicence:Address is missing", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_refused_with_those_there_are()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await Commands.RunAsync(["sheme"], TextWriter.Null, errors));
        Assert.StartsWith(
            "There is no command \"sheme\". Did you mean \"schema\"? These are:", errors.ToString(), StringComparison.Ordinal);
        Assert.All(["serve", "schema", "seed"], word => Assert.Contains($"  {word} ", errors.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_commands_there_are_can_be_asked_for()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await Commands.RunAsync(["help"], output, TextWriter.Null));
        Assert.Contains("prints the schema", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema --all", "schema has no option --all.")]
    [InlineData("schema all", "\"all\" is more than schema takes.")]
    [InlineData("seed --example many", "--example takes a whole number from 1 to 1000000, not \"many\".")]
    [InlineData("seed --example=0", "--example takes a whole number from 1 to 1000000, not \"0\".")]
    [InlineData("seed --example 1 --example 2", "--example is given twice.")]
    [InlineData("seed --random-seed 1", "--random-seed goes with --example.")]
    [InlineData("seed --Catalogue:DataFolder", "--Catalogue:DataFolder must be followed by its value.")]
    public async Task A_command_line_that_cannot_be_read_is_refused_with_its_usage(string line, string refusal)
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await Commands.RunAsync(line.Split(' '), TextWriter.Null, errors));
        Assert.StartsWith($"{refusal} It is used as: {line.Split(' ')[0]}", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_catalogue_is_filled_with_the_starting_data_and_one_that_is_not_is_refused()
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        string[] seed = ["seed", "--ConnectionStrings:Catalogue", database.ConnectionString];
        Assert.Equal(0, await Commands.RunAsync(seed, TextWriter.Null, TextWriter.Null));
        Assert.Equal((long)EmbeddedData.StartingOffers().All, await database.AskAsync("SELECT count(*) FROM offer"));

        using var errors = new StringWriter();
        Assert.Equal(1, await Commands.RunAsync(seed, TextWriter.Null, errors));
        Assert.StartsWith("The catalogue is not empty", errors.ToString(), StringComparison.Ordinal);
    }
}
