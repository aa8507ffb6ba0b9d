namespace Catalogue.Conformance.Tests;

/// <summary>The catalogue's own server, judged by the reference implementation.</summary>
public sealed class CatalogueTests(CatalogueFixture catalogue) : IClassFixture<CatalogueFixture>
{
    [Theory]
    [MemberData(nameof(Oracle.Seeds), MemberType = typeof(Oracle))]
    public Task The_catalogue_answers_as_the_reference_implementation_does(int seed) => Oracle.CompareAsync(catalogue.Target, seed);

    [Fact]
    public async Task The_catalogue_does_all_that_a_server_must_and_should() =>
        Assert.Matches("^MUST [0-9]+ pass, 0 fail; SHOULD [0-9]+ pass, 0 not met; ", await Oracle.AuditAsync(catalogue.Target));
}
