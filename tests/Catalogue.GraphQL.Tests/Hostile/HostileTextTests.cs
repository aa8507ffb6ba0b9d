namespace Catalogue.GraphQL.Tests.Hostile;

/// <summary>Documents made to cost much or to break something, sent to the whole engine.</summary>
public sealed class HostileTextTests
{
    private const int Megabyte = 1_000_000;

    private static readonly Dictionary<string, string> texts = new()
    {
        ["nothing"] = "",
        ["only a comment"] = "#" + new string('x', Megabyte),
        ["only commas"] = new string(',', Megabyte),
        ["only line ends"] = new string('\r', Megabyte),
        ["braces"] = new string('{', Megabyte),
        ["brackets"] = "{ echo(list: " + new string('[', Megabyte),
        ["input objects"] = "{ echo(range: " + Repeat(200_000, "{inner:"),
        ["list types"] = "query ($v: " + new string('[', Megabyte),
        ["half a surrogate"] = "{ echo(text: \"\uD800\") }",
        ["a name without end"] = "{ " + new string('a', Megabyte) + " }",
        ["a string without end"] = "{ echo(text: \"" + new string('a', Megabyte),
        ["a hundred thousand aliases"] = "{" + Repeat(100_000, i => $" a{i}: text") + " }",
        ["as many aliases as tokens allow"] = "{" + Repeat(4_900, i => $" a{i}: text") + " }",
        ["a hundred thousand unknown fields"] = "{" + Repeat(100_000, " nope") + " }",
        ["as many unknown fields as tokens allow"] = "{" + Repeat(14_900, i => $" nope{i}") + " }",
        ["as many unknown arguments as tokens allow"] = "{ echo(" + Repeat(4_900, i => $" a{i}: 1") + ") }",
        ["as many wrong values as tokens allow"] = "{ echo(list: [" + Repeat(14_900, " a") + "]) }",
        ["a huge wrong value"] = "{ echo(list: [\"" + new string('a', Megabyte) + "\"], colour: \"" + new string('b', Megabyte) + "\") }",
        ["fifty thousand directives"] = "{ text" + Repeat(50_000, " @skip(if: true)") + " }",
        ["as many directives as tokens allow"] = "{ text" + Repeat(2_400, " @skip(if: true)") + " }",
        ["as many unknown directives as tokens allow"] = "{ text" + Repeat(7_400, i => $" @d{i}") + " }",
        ["as many variables as tokens allow"] = "query (" + Repeat(3_700, i => $"$v{i}: Int ") + ") { text }",
        ["as many operations as tokens allow"] = Repeat(3_700, i => $"query Q{i}{{text}}"),
        ["as many fragments as tokens allow"] = "{ text }" + Repeat(2_100, i => $"fragment F{i} on Part {{name}}"),
        ["a fragment of itself"] = "{ part { ...F } } fragment F on Part { ...F }",
        ["a ring of fragments"] = "{ part { ...F0 } }" + Repeat(400, i => $" fragment F{i} on Part {{ ...F{(i + 1) % 400} }}"),
        ["fragments that double at each step"] =
            "{ part { ...F0 } }" + Repeat(
                100,
                i => $" fragment F{i} on Part {{ a: part {{ ...F{i + 1} }} b: part {{ ...F{i + 1} }} }}") + " fragment F100 on Part { name }",
        ["fragments that double without a field"] =
            "{ part { ...F0 } }" + Repeat(
                200,
                i => $" fragment F{i} on Part {{ ...F{i + 1} ...F{i + 1} }}") + " fragment F200 on Part { name }",
        ["fragments of long names that all spread one another"] = "{ part { ...F0 } }" + Repeat(
            10, i => $" fragment F{i}{new string('x', 9_000)} on Part {{" + Repeat(10, j => $" ...F{j}{new string('x', 9_000)}") + " }"),
        ["aliases of long names that conflict"] = "{" + Repeat(50, i => $" {new string('x', 9_000)}{i / 25}: {(i % 2 == 0 ? "text" : "__typename")}") + " }",
        ["fields as deep as the parser allows"] = "{ " + Repeat(198, "part { ") + "name" + Repeat(198, "}") + " }",
        ["a huge int"] = "{ echo(number: " + new string('9', Megabyte) + ") }",
        ["a huge float"] = "{ echo(rating: 1e" + new string('9', Megabyte) + ") }",
        ["a huge size"] = "{ page(first: 2147483647) { nodes { name } } }",
        ["pages within pages"] = "{ byNames(names: [" + Repeat(900, "\"a\" ") + "]) { parts { parts { parts { name } } } } }",
    };

    public static TheoryData<string> Names => [.. texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_document_is_refused_at_little_cost(string name) => HostileRequest.Refused(texts[name]);

    [Fact]
    public void A_refusal_names_no_more_errors_than_the_limit_and_one() =>
        Assert.InRange(HostileRequest.Refused("{" + Repeat(1_900, i => $" nope{i}") + " }").Count, 2, 101);

    [Fact]
    public void Operations_by_the_same_name_are_refused_with_the_places_of_both()
    {
        var error = Assert.Single(HostileRequest.Refused("query A { text } query A { text }", operationName: "A"));
        Assert.Equal("There can be only one operation named \"A\".", error.Message);
        Assert.Equal(2, error.Locations.Length);
    }

    [Theory]
    [InlineData("query A { text } query B { text }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { text } query B { text }", "C", "Unknown operation named \"C\".")]
    [InlineData("{ text }", "C", "Unknown operation named \"C\".")]
    public void An_operation_name_that_chooses_none_is_refused(string query, string? operationName, string message) =>
        Assert.Equal(message, Assert.Single(HostileRequest.Refused(query, operationName: operationName)).Message);

    [Fact]
    public void A_huge_operation_name_is_not_sent_back_whole() =>
        Assert.InRange(
            Assert.Single(HostileRequest.Refused("{ text }", operationName: new string('x', Megabyte))).Message.Length, 1, 1_000);

    [Fact]
    public void A_literal_as_deep_as_the_parser_allows_is_taken()
    {
        var deep = Repeat(190, "{ inner: ") + "{ until: 1 }" + Repeat(190, "}");
        Assert.Contains("until=1", HostileRequest.Executed($"{{ echo(range: {deep}) }}"), StringComparison.Ordinal);
    }

    private static string Repeat(int times, string text) => string.Concat(Enumerable.Repeat(text, times));

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
