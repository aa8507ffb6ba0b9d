using Catalogue.Api.Start;
using Catalogue.Data.Seed;
using Catalogue.Testing;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Api.Tests.Start;

/// <summary>Examples are for development: what the public sees begins without them unless they are asked.</summary>
public sealed class ExamplesSettingTests
{
    private const string Made = "SELECT count(*) FROM offer WHERE working->'provenance'->>'kind' = 'EXAMPLE'";

    [Theory]
    [InlineData(null, false, StartingData.WithoutExamples)]
    [InlineData(null, true, StartingData.WithExamples)]
    [InlineData("true", false, StartingData.WithExamples)]
    [InlineData("False", true, StartingData.WithoutExamples)]
    public void It_is_what_is_set_else_in_development_only(string? given, bool isDevelopment, StartingData data) =>
        Assert.Equal(data, ExamplesSetting.Read(Configuration(given), isDevelopment));

    [Fact]
    public void What_is_neither_true_nor_false_is_refused() => Assert.Equal(
        "Catalogue:Examples must be true or false, not \"some\".",
        Assert.Throws<SettingException>(() => ExamplesSetting.Read(Configuration("some"), isDevelopment: false)).Message);

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--Catalogue:Examples", "false", "--environment", "Development")]
    [InlineData(true, "--environment", "Development")]
    [InlineData(true, "--Catalogue:Examples", "true")]
    public async Task The_first_start_of_a_server_has_examples_only_in_development_or_when_asked(bool has, params string[] settings)
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        using var server = ServerProcess.Start(
            ["--urls", "http://127.0.0.1:0", "--ConnectionStrings:Catalogue", database.ConnectionString, .. settings]);
        using var client = await server.ListeningAsync();
        Assert.Equal(EmbeddedData.StartingOffers(has).Published, await client.CountOffersAsync());
        Assert.Equal(has, await database.AskAsync(Made) is > 0L);
        Assert.Equal((0, ""), await server.EndAsync(ServerProcess.Terminate));
    }

    [Theory]
    [InlineData("The catalogue holds the starting data, without its examples.", "seed")]
    [InlineData("The catalogue holds the starting data.", "seed", "--with-examples")]
    [InlineData("The catalogue holds the starting data and 3 example offers.", "seed", "--example", "3")]
    public async Task The_command_seed_gives_them_when_asked(string printed, params string[] command)
    {
        await using var database = await CatalogueTemplate.EmptyAsync();
        using var seed = ServerProcess.Start([.. command, "--ConnectionStrings:Catalogue", database.ConnectionString]);
        Assert.Equal(printed, (await seed.OutputAsync()).Trim());
        Assert.Equal((0, ""), await seed.EndAsync());
        Assert.Equal(command.Length > 1, await database.AskAsync(Made) is > 0L);
        // A first start after it adds nothing.
        Assert.Equal(1L, await database.AskAsync("SELECT version FROM catalogue_version"));
    }

    private static IConfiguration Configuration(string? given) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Catalogue:Examples", given)]).Build();
}
