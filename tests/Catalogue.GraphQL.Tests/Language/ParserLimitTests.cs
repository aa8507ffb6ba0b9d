using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Language;

public sealed class ParserLimitTests
{
    private const int Megabyte = 1_000_000;

    private static readonly Dictionary<string, string> HostileDocuments = new()
    {
        ["braces"] = new string('{', Megabyte),
        ["nested fields"] = string.Concat(Enumerable.Repeat("{a", Megabyte / 2)),
        ["nested fragments"] = "{" + string.Concat(Enumerable.Repeat("...{", Megabyte / 4)),
        ["lists"] = "{ f(a: " + new string('[', Megabyte),
        ["objects"] = "{ f(a: " + string.Concat(Enumerable.Repeat("{a:", Megabyte / 3)),
        ["list types"] = "query ($v: " + new string('[', Megabyte),
        ["aliases"] = "{" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}: f")) + "}",
        ["directives"] = "{ f " + string.Concat(Enumerable.Repeat("@skip ", 100_000)) + "}",
        ["half a surrogate"] = "{ f(a: \"" + new string('a', Megabyte) + "\uD83D\") }",
        ["invalid escape"] = "{ f(a: \"" + new string('a', Megabyte) + "\\u{}\") }",
        ["unterminated block string"] = "{ f(a: \"\"\"" + new string('\n', Megabyte),
    };

    public static TheoryData<string> HostileNames => [.. HostileDocuments.Keys];

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void A_hostile_document_gives_one_error_at_little_cost(string name)
    {
        var source = new Source(HostileDocuments[name]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(source)).Error;

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        Assert.Single(error.Locations);
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void Too_many_tokens_name_the_limit_and_the_figure()
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(new Source("{ a b c }"), new ParserLimits { MaxTokens = 4 })).Error;

        Assert.Equal("Syntax Error: Document contains more than 4 tokens. Parsing aborted.", error.Message);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal("tokens", error.Extensions!["limit"]);
        Assert.Equal(4, error.Extensions["maximum"]);
        Parser.Parse(new Source("{ a b c } # comments do not count\n"), new ParserLimits { MaxTokens = 5 });
    }

    [Fact]
    public void Too_deep_a_document_names_the_limit_and_the_figure()
    {
        var limits = new ParserLimits { MaxDepth = 3 };
        Parser.Parse(new Source("{ a { b(c: [1]) } }"), limits);

        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(new Source("{ a { b(c: [{}]) } }"), limits)).Error;

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal("nesting", error.Extensions!["limit"]);
        Assert.Equal(3, error.Extensions["maximum"]);
    }

    [Fact]
    public void A_huge_number_is_kept_as_written()
    {
        var digits = new string('9', 100_000);

        Assert.Equal(digits, Assert.IsType<IntValueNode>(Parser.ParseValue(new Source(digits))).Text);
    }
}
