using System.Text.RegularExpressions;

namespace Catalogue.House.Tests;

/// <summary>Every code that a client may find in extensions.code stands in the README's table of errors.</summary>
public sealed partial class ErrorCodeTests
{
    // Is told to whoever builds a schema, never to a client.
    private const string NeverAnswered = "SCHEMA_INVALID";

    [Fact]
    public void Every_code_is_in_the_table_of_errors()
    {
        var lines = Repository.Lines("README.md");
        var table = lines.SkipWhile(line => line != "## Errors").TakeWhile(line => line != "## Licence").Where(line => line.StartsWith('|'));
        var told = table.SelectMany(row => Quoted().Matches(row.Split('|')[1]).Select(code => code.Groups["code"].Value)).ToHashSet();
        Assert.Equal([NeverAnswered], Sources().SelectMany(source => Constant().Matches(source.Text)).Select(code => code.Groups["code"].Value).Except(told).Order());
    }

    [Fact]
    public void Every_code_is_a_constant_so_that_it_is_found() =>
        Assert.Empty(Sources().SelectMany(source => InPlace().Matches(source.Text).Select(code => $"{source.File}: {code.Value}")));

    private static IEnumerable<(string File, string Text)> Sources() => Repository.Files("src", "*.cs").Select(file => (file, Repository.Text(file)));

    [GeneratedRegex("const string \\w+ = \"(?<code>[A-Z]{3,}(_[A-Z]+)*)\";", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constant();

    [GeneratedRegex("`(?<code>[A-Z_]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("new (BadRequest|GraphQLError|FieldException|FilterException)\\([^;]*\"[A-Z]{3,}(_[A-Z]+)+\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPlace();
}
