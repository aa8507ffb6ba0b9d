using System.Text.RegularExpressions;

namespace Catalogue.House.Tests;

/// <summary>docs/codes.md has every code of userErrors and findings, and no other, in alphabetical order.</summary>
public sealed partial class FindingCodeTests
{
    private static readonly string[] folders = ["src/Catalogue.Data", "src/Catalogue.Api/Curation", "src/Catalogue.Api/Offers", "src/Catalogue.Api/Reports"];

    [Fact]
    public void Every_code_is_in_the_tables_and_every_code_of_the_tables_is_given() => Assert.Equal(Given().Order(), Told().Order());

    [Fact]
    public void A_table_is_in_alphabetical_order()
    {
        var tables = Repository.Text("docs/codes.md").Split("\n## ").Skip(1).Select(
            table => Row().Matches(table).Select(row => row.Groups["code"].Value).ToArray()).ToArray();
        Assert.All(tables, codes => Assert.True(codes.Length > 10));
        Assert.All(tables, codes => Assert.Equal(codes.Order(StringComparer.Ordinal), codes));
    }

    private static IEnumerable<string> Told() => Repository.Lines("docs/codes.md").Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .SelectMany(line => Quoted().Matches(line.Split('|')[1]).Select(code => code.Groups["code"].Value));

    private static HashSet<string> Given()
    {
        var sources = folders.SelectMany(folder => Repository.Files(folder, "*.cs")).Select(Repository.Text).ToArray();
        return [
            .. sources.SelectMany(text => InPlace().Matches(text).Select(code => code.Groups["code"].Value)),
            .. ErrorCodeTests.OfEnum(Repository.Text("src/Catalogue.Data/Offers/OfferFaultCode.cs")),
        ];
    }

    // A code stands before its sentences, or before its severity.
    [GeneratedRegex("\"(?<code>[A-Z]{3,}(_[A-Z]+)*)\",\\s*(\\$?\"|LocalizedText|FindingSeverity)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPlace();

    [GeneratedRegex("`(?<code>[A-Z_]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("^\\| `(?<code>[A-Z_]+)`", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();
}
