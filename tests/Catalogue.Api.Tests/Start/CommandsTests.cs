using Catalogue.Api.Start;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

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
    public async Task An_unknown_command_is_refused_with_those_there_are()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await Commands.RunAsync(["sheme"], TextWriter.Null, errors));
        Assert.Equal($"There is no command \"sheme\": say serve (or nothing) to serve the catalogue, schema to print its schema.{Environment.NewLine}", errors.ToString());
    }
}
