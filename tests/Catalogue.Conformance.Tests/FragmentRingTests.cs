using System.Globalization;

namespace Catalogue.Conformance.Tests;

/// <summary>
/// Fragments that spread one another in rings, with fields that conflict: each conflict is told once, where and as graphql-js tells it.
/// </summary>
public sealed class FragmentRingTests
{
    private const int Documents = 2000;

    [Theory]
    [MemberData(nameof(Oracle.Seeds), MemberType = typeof(Oracle))]
    public async Task Conflicts_among_fragments_in_a_ring_are_found_as_the_reference_implementation_finds_them(int seed)
    {
        // Built beside these tests, with the same configuration.
        var engine = AppContext.BaseDirectory.Replace(
            "Catalogue.Conformance.Tests", "Catalogue.GraphQL.Cases", StringComparison.Ordinal) + "Catalogue.GraphQL.Cases.dll";
        var told = await Oracle.RunAsync(
            "bin/rings.mjs",
            "--cmd",
            $"dotnet exec \"{engine}\"",
            "--seed",
            seed.ToString(CultureInfo.InvariantCulture),
            "--count",
            Documents.ToString(CultureInfo.InvariantCulture));
        Assert.EndsWith(" with conflicts, 0 judged otherwise\n", told, StringComparison.Ordinal);
    }
}
