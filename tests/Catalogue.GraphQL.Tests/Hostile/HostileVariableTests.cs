using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Tests.Execution;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Hostile;

/// <summary>Variables made to cost much or to break something. How deep JSON may nest is the reader's to bound: 64, as it comes.</summary>
public sealed class HostileVariableTests
{
    private const int Megabyte = 1_000_000;
    private const string Query =
        "query ($text: String, $number: Int, $list: [Int!], $rating: Float, $id: ID, $colour: Colour, $range: Range, $by: By)"
        + " { echo(text: $text, number: $number, list: $list, rating: $rating, id: $id, colour: $colour, range: $range, by: $by) }";

    private static readonly Dictionary<string, string> wrong = new()
    {
        ["a list for the root"] = "[1]",
        ["a text for the root"] = "\"{}\"",
        ["a number for the root"] = "5",
        ["a huge int"] = $$"""{"number": {{new string('9', Megabyte)}}}""",
        ["a huge float"] = "{\"rating\": 1e999999}",
        ["a huge id"] = "{\"id\": 1e999}",
        ["half a surrogate"] = """{"text": "\ud800"}""",
        ["half a surrogate for an id"] = """{"id": "\ud800"}""",
        ["half a surrogate for an enum"] = """{"colour": "\udc00"}""",
        ["half a surrogate among the names"] = """{"\ud800text": 1, "number": "x"}""",
        ["half a surrogate among the names of an input object"] = """{"range": {"\ud800from": 1}}""",
        ["half a surrogate as the only name"] = """{"by": {"\ud800": 1}}""",
        ["a list that is too deep"] = "{\"list\": " + Repeat(60, "[") + Repeat(60, "]") + "}",
        ["an input object that is too deep"] = "{\"range\": " + Repeat(60, "{\"inner\": ") + "\"x\"" + Repeat(60, "}") + "}",
        ["a hundred thousand wrong items"] = "{\"list\": [" + Repeat(99_999, "\"x\",") + "null]}",
        ["a hundred thousand unknown names"] = "{\"range\": {" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"\"fromm{i}\": 1,")) + "\"from\": 1}}",
        ["a hundred thousand names for one"] = "{\"by\": {" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"\"id{i}\": 1,")) + "\"id\": 1}}",
        ["a huge text for a number"] = $$"""{"number": "{{new string('x', Megabyte)}}"}""",
        ["a huge text for an enum"] = $$"""{"colour": "{{new string('x', Megabyte)}}"}""",
        ["a huge name"] = "{\"range\": {\"" + new string('x', Megabyte) + "\": 1}}",
        ["the same name again and again"] = "{\"by\": {" + Repeat(1_000, "\"id\": 1,") + "\"id\": 1}}",
    };

    public static TheoryData<string> Names => [.. wrong.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_variables_are_refused_at_little_cost(string name)
    {
        var errors = HostileRequest.Refused(Query, wrong[name]);

        Assert.InRange(errors.Count, 1, 100);
        Assert.All(errors, error => Assert.InRange(error.Message.Length, 1, 2_000));
    }

    [Fact]
    public void Errors_of_all_variables_together_are_bounded()
    {
        var definitions = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"$v{i}: [Int!]!"));
        var uses = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"v{i}: echo(list: $v{i})"));
        var lists = string.Join(',', Enumerable.Range(0, 200).Select(i => $"\"v{i}\": [{Repeat(9, "\"x\",")}\"x\"]"));
        var engine = Sample.Make(new EngineOptions { Validation = ValidationLimits.None });

        foreach (var variables in new[] { "{}", $"{{{lists}}}" })
        {
            var errors = HostileRequest.Refused($"query ({definitions}) {{ {uses} }}", variables, by: engine);
            Assert.Equal(51, errors.Count);
            Assert.Equal("Too many errors processing variables, error limit reached. Execution aborted.", errors[^1].Message);
            Assert.Equal(("errors", 50), (errors[^1].Extensions!["limit"], errors[^1].Extensions!["maximum"]));
        }
    }

    [Fact]
    public void Many_variables_are_found_among_many_names_in_one_pass()
    {
        var definitions = string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"$v{i}: Int"));
        var uses = string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"v{i}: echo(number: $v{i})"));
        var variables = $"{{\"\\ud800\":1,{string.Concat(Enumerable.Range(0, 5_000).Select(i => $"\"w{i}\":1,"))}\"v999\":1,\"v999\":5}}";
        var engine = Sample.Make(new EngineOptions { Validation = ValidationLimits.None, Parsing = ParserLimits.Schema });

        var answer = HostileRequest.Executed($"query ({definitions}) {{ {uses} }}", variables, engine, most: 40_000_000);

        Assert.Contains("\"v999\":\"number=5\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_to_good_items_is_not_written_down()
    {
        var variables = $"{{\"list\": [{Repeat(999, "7,")}7]}}";
        const string Lists = "query ($list: [Int!]) { echo(list: $list) }";
        HostileRequest.Executed(Lists, variables);

        HostileRequest.Executed(Lists, variables, most: 70_000);
    }

    [Theory]
    [InlineData("""{"\ud800": 1, "text": "x"}""", "text=x number=7")]
    [InlineData("""{"range": {"until": 1e0}}""", "range={from=1 until=1}")]
    [InlineData("""{"number": null}""", "number=null")]
    public void Variables_that_are_only_odd_are_taken(string variables, string described) =>
        Assert.Contains(described, HostileRequest.Executed(Query, variables), StringComparison.Ordinal);

    [Fact]
    public void Input_objects_as_deep_as_JSON_may_nest_are_taken() =>
        Assert.Contains(
            "until=1",
            HostileRequest.Executed(Query, "{\"range\": " + Repeat(60, "{\"inner\": ") + "{\"until\": 1}" + Repeat(60, "}") + "}"),
            StringComparison.Ordinal);

    private static string Repeat(int times, string text) => string.Concat(Enumerable.Repeat(text, times));
}
