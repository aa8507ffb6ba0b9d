using System.Text.Json;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>What an error leaves of the response. Specification: §6.4.4.</summary>
public sealed class ErrorPropagationTests
{
    private const string Told = "\"message\":\"Told to the client.\"";

    [Fact]
    public async Task A_nullable_field_that_fails_is_null_and_the_rest_stands() => Assert.Equal(
        """{"errors":[{"message":"Internal server error.","locations":[{"line":1,"column":15}],"path":["part","fail"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],"data":{"part":{"name":"one","fail":null,"number":0}}}""",
        await Sample.AskAsync("{ part { name fail number } }"));

    [Fact]
    public async Task A_failure_is_told_without_its_text_unless_it_was_meant_for_clients() =>
        Assert.DoesNotContain("secret", await Sample.AskAsync("{ part { fail } }"), StringComparison.Ordinal);

    [Fact]
    public async Task A_failure_meant_for_clients_has_its_code_and_extensions() => Assert.Contains(
        "\"path\":[\"part\",\"part\",\"parts\",1,\"failStrict\"],\"extensions\":{\"code\":\"TOLD\",\"input\":\"x\"}",
        await Sample.AskAsync("{ part { part { parts { failStrict } } } }"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ part { part { name nullStrict } } }", "\"data\":{\"part\":{\"part\":null}}}")]
    [InlineData("{ strictPart { nullStrict } }", "\"data\":null}")]
    [InlineData("{ part { name nullStrict } __typename }", "\"data\":{\"part\":null,\"__typename\":\"Query\"}}")]
    [InlineData("{ parts { nullStrict } }", "\"data\":null}")]
    [InlineData("{ maybeParts { failStrict } }", "\"data\":{\"maybeParts\":[{\"failStrict\":\"fine\"},null,null]}}")]
    [InlineData("{ part { parts { failStrict } name } }", "\"data\":{\"part\":{\"parts\":null,\"name\":\"one\"}}}")]
    [InlineData("{ maybeParts { slowName } }", "\"data\":{\"maybeParts\":[{\"slowName\":\"a\"},null,null]}}")]
    [InlineData("{ part { parts { name slowName } name } }", "\"data\":{\"part\":{\"parts\":null,\"name\":\"one\"}}}")]
    [InlineData("{ oddThings { ... on Part { name } } }", "\"data\":{\"oddThings\":[{\"name\":\"p\"},null,{}]}}")]
    [InlineData("{ oddThings { ... on Part { slowName } } }", "\"data\":{\"oddThings\":[{\"slowName\":\"p\"},null,{}]}}")]
    [InlineData("{ part { slowName nullStrict } __typename }", "\"data\":{\"part\":null,\"__typename\":\"Query\"}}")]
    public async Task A_non_null_field_that_fails_nulls_the_nearest_nullable_above(string query, string end)
    {
        var response = await Sample.AskAsync(query);
        Assert.EndsWith(end, response, StringComparison.Ordinal);
        Assert.StartsWith("""{"errors":[{"message":""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_for_a_non_null_field_is_an_error_of_its_own() => Assert.StartsWith(
        """{"errors":[{"message":"Cannot return null for non-nullable field Part.nullStrict.","locations":[{"line":1,"column":10}],"path":["part","nullStrict"],"extensions":{"code":"NULL_IN_NON_NULL"}}]""",
        await Sample.AskAsync("{ part { nullStrict } }"), StringComparison.Ordinal);

    [Fact]
    public async Task An_item_of_no_type_of_its_union_is_an_error_at_that_item() => Assert.StartsWith(
        """{"errors":[{"message":"Internal server error.","locations":[{"line":1,"column":3}],"path":["oddThings",1],""",
        await Sample.AskAsync("{ oddThings { __typename } }"), StringComparison.Ordinal);

    [Fact]
    public async Task Every_place_that_was_merged_is_a_location() => Assert.Contains(
        "\"locations\":[{\"line\":1,\"column\":10},{\"line\":1,\"column\":24}],\"path\":[\"part\",\"fail\"]",
        await Sample.AskAsync("{ part { fail } part { fail } }"), StringComparison.Ordinal);

    [Fact]
    public async Task A_mutation_that_fails_does_not_keep_the_next_from_running()
    {
        var log = new Sample.Log();
        var response = await Sample.AskAsync("mutation { a: add(number: 1) fail b: add(number: 2) }", log: log);
        Assert.Contains(Told, response, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"a\":1,\"fail\":null,\"b\":2}}", response, StringComparison.Ordinal);
        Assert.Equal(["begin 1", "end 1", "begin 2", "end 2"], log);
    }

    [Fact]
    public async Task Fields_that_are_awaited_in_a_query_run_side_by_side()
    {
        var log = new Sample.Log();
        Assert.Equal(
            """{"data":{"a":{"name":"1"},"__typename":"Query","b":{"name":"2"}}}""",
            await Sample.AskAsync("""{ a: slow(name: "1") { name } __typename b: slow(name: "2") { name } }""", log: log).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData("{ text: language part { name @include(if: $v) } }", """{"text":null,"part":null}""", 1, "part")]
    [InlineData("{ text: language maybeParts { name ...F @skip(if: $v) } } fragment F on Part { number }", """{"text":null,"maybeParts":[null,null,null]}""", 2, "maybeParts/0")]
    [InlineData("{ text: language maybeArray { name @skip(if: $v) } }", """{"text":null,"maybeArray":null}""", 1, "maybeArray/0")]
    [InlineData("{ text: language oddThings { ... on Part { name @skip(if: $v) } ... on Box { size } } }", null, 2, "oddThings/0")]
    [InlineData("{ part { name @include(if: false) @skip(if: $v) } }", """{"part":null}""", 1, "part")]
    [InlineData("{ part { name @include(if: $v) @skip(if: true) } }", """{"part":{}}""", 0, "")]
    [InlineData("{ part { name } other: part @include(if: $v) { name } }", "null", 1, "")]
    [InlineData("{ slow(name: \"a\") { name } part { name @include(if: $v) } }", """{"slow":null,"part":null}""", 2, "part")]
    public async Task A_condition_that_is_null_nulls_the_field_above_it(string selection, string? data, int errors, string path)
    {
        using var variables = JsonDocument.Parse("""{"v":null}""");
        var engine = Sample.Make(new EngineOptions());
        using var response = await engine.ExecuteAsync(new GraphQLRequest($"query ($v: Boolean = true) {selection}")
        {
            Variables = variables.RootElement,
            CreateState = _ => selection.Contains("slow", StringComparison.Ordinal) ? null : new Sample.Log(),
        });
        Assert.Equal(ResponseKind.Executed, response.Kind);
        using var json = JsonDocument.Parse(response.Json);
        if (data is not null)
            Assert.Equal(data, json.RootElement.GetProperty("data").GetRawText());
        Assert.Equal(errors, response.Errors.Count);
        if (errors == 0)
            return;
        var refusal = response.Errors.First(error => error.Code == ErrorCodes.BadVariables);
        Assert.Equal(path, string.Join('/', refusal.Path));
        Assert.EndsWith(
            "(if:)\" has invalid value: Expected variable \"$v\" provided to non-null type \"Boolean!\" not to be null.",
            refusal.Message,
            StringComparison.Ordinal);
        Assert.Single(refusal.Locations);
    }

    [Theory]
    [InlineData("{ part { nullStrict } }", "Part.nullStrict at part/nullStrict: Cannot return null for non-nullable field Part.nullStrict.")]
    [InlineData("{ noArray { name } colours parts { badColour } }", "Part.badColour at parts/0/badColour: Enum \"Colour\" cannot represent value: 9")]
    [InlineData("{ part { fail } }", "A secret.")]
    public async Task Whatever_is_our_own_fault_reaches_the_log(string query, string logged)
    {
        var unexpected = new List<string>();
        var engine = Sample.Make(new EngineOptions { Unexpected = exception => unexpected.Add(exception.Message) });
        using var response = await engine.ExecuteAsync(new GraphQLRequest(query));
        Assert.Equal(response.Errors.Count, unexpected.Count);
        Assert.Contains(logged, unexpected);
    }
}
