namespace Catalogue.Conformance.Tests;

/// <summary>The engine on a schema with every shape, judged by the reference implementation and by the clients that people use.</summary>
public sealed class ToolshedTests(ToolshedFixture toolshed) : IClassFixture<ToolshedFixture>
{
    [Theory]
    [MemberData(nameof(Oracle.Seeds), MemberType = typeof(Oracle))]
    public Task The_toolshed_answers_as_the_reference_implementation_does(int seed) => Oracle.CompareAsync(toolshed.Target, seed);

    [Fact]
    public async Task The_toolshed_does_all_that_a_server_must_and_should() =>
        Assert.Matches("^MUST [0-9]+ pass, 0 fail; SHOULD [0-9]+ pass, 0 not met; ", await Oracle.AuditAsync(toolshed.Target));

    [Fact]
    public async Task Every_client_and_code_generator_works_with_the_toolshed() =>
        Assert.Contains(
            " pass, 0 fail, 0 skipped",
            await Oracle.AskAsync("clients", "--url", toolshed.Target.Url, "--config", toolshed.Target.ConfigFile),
            StringComparison.Ordinal);
}
