namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>Which fields stand in a response, and in what order. Specification: §6.3.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData("{ part { name number } }", """{"data":{"part":{"name":"one","number":0}}}""")]
    [InlineData("{ p: part { n: name } }", """{"data":{"p":{"n":"one"}}}""")]
    [InlineData("{ __typename part { __typename } }", """{"data":{"__typename":"Query","part":{"__typename":"Part"}}}""")]
    [InlineData("{ part { name } nothing { name } part { number } }", """{"data":{"part":{"name":"one","number":0},"nothing":null}}""")]
    [InlineData("{ part { ...A number } } fragment A on Part { number name }", """{"data":{"part":{"number":0,"name":"one"}}}""")]
    [InlineData("{ part { part { ... on Named { name } number } } }", """{"data":{"part":{"part":{"name":"one","number":1}}}}""")]
    public async Task Fields_are_merged_in_the_order_of_the_selection(string query, string response) =>
        Assert.Equal(response, await Sample.AskAsync(query));

    [Theory]
    [InlineData("{ things { __typename ... on Named { name } ... on Box { size } } }", """{"data":{"things":[{"__typename":"Part","name":"p"},{"__typename":"Box","name":"q","size":3}]}}""")]
    [InlineData("{ named { name ... on Part { number } ... on Box { size } } }", """{"data":{"named":{"name":"boxed","size":4}}}""")]
    public async Task An_abstract_type_is_selected_by_what_the_value_is(string query, string response) =>
        Assert.Equal(response, await Sample.AskAsync(query));

    [Theory]
    [InlineData("""{"yes":true,"no":false}""", """{"data":{"part":{"a":"one","d":"one"}}}""")]
    [InlineData("""{"yes":false,"no":true}""", """{"data":{"part":{"b":"one","c":"one"}}}""")]
    public async Task Conditions_leave_out_what_they_say(string variables, string response) => Assert.Equal(response, await Sample.AskAsync(
        "query ($yes: Boolean!, $no: Boolean!) { part { a: name @include(if: $yes) b: name @skip(if: $yes) c: name @include(if: $no) ... @skip(if: $no) { d: name } } }",
        variables));

    [Theory]
    [InlineData("{ maybeArray { name } noArray { name } }", """{"data":{"maybeArray":[{"name":"a"}],"noArray":null}}""")]
    [InlineData("{ maybeArray { slowName } noArray { slowName } }", """{"data":{"maybeArray":[{"slowName":"a"}],"noArray":null}}""")]
    public async Task A_list_may_be_an_immutable_array_that_is_there_or_not(string query, string response) =>
        Assert.Equal(response, await Sample.AskAsync(query));

    [Fact]
    public async Task A_condition_may_leave_nothing() =>
        Assert.Equal("""{"data":{"part":{}}}""", await Sample.AskAsync("{ part { name @skip(if: true) } }"));

    [Fact]
    public async Task More_conditions_than_are_remembered_work_as_well()
    {
        var names = Enumerable.Range(0, 12).Select(i => $"v{i}").ToArray();
        var query = $"query ({string.Join(' ', names.Select(n => $"${n}: Boolean!"))}) {{ part {{ {string.Join(' ', names.Select(n => $"{n}: name @include(if: ${n})"))} }} }}";
        var variables = $"{{{string.Join(',', names.Select((n, i) => $"\"{n}\":{(i % 2 == 0 ? "true" : "false")}"))}}}";
        Assert.Equal("""{"data":{"part":{"v0":"one","v2":"one","v4":"one","v6":"one","v8":"one","v10":"one"}}}""", await Sample.AskAsync(query, variables));
    }

    [Theory]
    [InlineData(null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("C", "Unknown operation named \\\"C\\\".")]
    public async Task An_operation_that_cannot_be_told_is_refused(string? name, string message) => Assert.Contains(
        $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""",
        await Sample.AskAsync("query A { __typename } query B { __typename }", operationName: name), StringComparison.Ordinal);

    [Fact]
    public async Task The_operation_named_is_run() =>
        Assert.Equal("""{"data":{"b":"Query"}}""", await Sample.AskAsync("query A { __typename } query B { b: __typename }", operationName: "B"));

    [Theory]
    [InlineData("{ language }", "{}", "null")]
    [InlineData("query @inContext { language }", "{}", "\"nl\"")]
    [InlineData("query ($l: String!) @inContext(language: $l) { language }", """{"l":"fr"}""", "\"fr\"")]
    public async Task A_directive_on_the_operation_reaches_resolvers_through_the_state(string query, string variables, string language) =>
        Assert.Equal($$$"""{"data":{"language":{{{language}}}}}""", await Sample.AskAsync(query, variables));
}
