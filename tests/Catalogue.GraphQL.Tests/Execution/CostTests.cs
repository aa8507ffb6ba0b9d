namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>What an answer may hold is known before it is made.</summary>
public sealed class CostTests
{
    [Theory]
    [InlineData("{ text }", "{}", 1)]
    [InlineData("{ part { name part { name } } }", "{}", 4)]
    [InlineData("{ page { total nodes { name } } }", "{}", 1 + 1 + 1 + 20)]
    [InlineData("{ page(first: 5) { nodes { name number } } }", "{}", 1 + 1 + 10)]
    [InlineData("query ($n: Int) { page(first: $n) { nodes { name } } }", """{"n":100}""", 1 + 1 + 100)]
    [InlineData("query ($n: Int = 7) { page(first: $n) { nodes { name } } }", "{}", 1 + 1 + 7)]
    [InlineData("query ($n: [String!]!) { byNames(names: $n) { name } }", """{"n":["a","b","c"]}""", 1 + 3)]
    [InlineData("query ($n: Boolean!) { part { name @include(if: $n) number } }", """{"n":false}""", 2)]
    [InlineData("{ things { ... on Box { name size } ... on Part { name } } }", "{}", 1 + (10 * 2))]
    [InlineData("{ grid { name } }", "{}", 1 + 100)]
    [InlineData("{ slice(first: null) { name } }", "{}", 1 + 20)]
    [InlineData("{ slice(first: 1, last: 30) { name } }", "{}", 1 + 30)]
    [InlineData("{ dear }", "{}", 50)]
    [InlineData("{ dear(by: \"a\") }", "{}", 50 + 7)]
    [InlineData("query ($by: String) { dear(by: $by) }", """{"by":null}""", 50)]
    [InlineData("query ($by: String) { dear(by: $by) }", """{"by":"a"}""", 50 + 7)]
    [InlineData("{ a: dear b: dear(by: \"a\") text }", "{}", 50 + 50 + 7 + 1)]
    [InlineData("{ counted(of: [\"a\", \"b\"]) { name } }", "{}", (2 * 30) + (2 * 4) + 2)]
    [InlineData("{ counted { name } }", "{}", (22 * 30) + 22)]
    [InlineData("{ page(first: 3) { nodes { dear } } }", "{}", 1 + 1 + (3 * 20))]
    [InlineData("{ echo(range: {until: 1}) }", "{}", 1)]
    [InlineData("{ echo(range: {weighed: 1}) }", "{}", 1 + 11)]
    [InlineData("{ echo(range: {weighed: null}) }", "{}", 1)]
    [InlineData("query ($w: Int) { echo(range: {weighed: 2, inner: {inner: {weighed: $w}}}) }", """{"w":3}""", 1 + 11 + 11)]
    [InlineData("query ($ranges: [[Range!]]) { echo(ranges: $ranges) }", """{"ranges":[[{"weighed":1},{"until":1}],null,[{"weighed":1}]]}""", 1 + 11 + 11)]
    [InlineData("{ __schema { types { fields { name } } } }", "{}", 1)]
    public async Task Fields_are_counted_with_lists_at_their_page_size(string query, string variables, int cost) => Assert.EndsWith(
        $",\"extensions\":{{\"cost\":{{\"fields\":{cost},\"limit\":100000}}}}}}",
        await Sample.AskAsync(query, variables, reportCost: true),
        StringComparison.Ordinal);

    [Fact]
    public async Task Beyond_the_limit_nothing_runs_and_the_figures_are_told() => Assert.Equal(
        """{"errors":[{"message":"The answer may hold 200002 fields, the limit is 100000: ask smaller pages or fewer fields.","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_EXCEEDED","limit":"cost","maximum":100000,"actual":200002}}]}""",
        await Sample.AskAsync("query ($n: Int) { page(first: $n) { nodes { name number } } }", """{"n":100000}"""));

    [Fact]
    public async Task Fragments_that_double_at_each_step_are_reckoned_once_also_where_documents_are_not_limited()
    {
        const int Steps = 45;
        var query = "{ part { ...F0 } } " + string.Concat(Enumerable.Range(0, Steps).Select(i =>
            $"fragment F{i} on Part {{ a: part {{ ...F{i + 1} }} b: part {{ ...F{i + 1} }} }} ")) + $"fragment F{Steps} on Part {{ name }}";
        var engine = Sample.Make(new EngineOptions { Validation = Catalogue.GraphQL.Validation.ValidationLimits.None });
        using var response = await engine.ExecuteAsync(new GraphQLRequest(query));
        Assert.Equal("cost", Assert.Single(response.Errors).Extensions!["limit"]);
    }

    [Fact]
    public async Task A_cost_beyond_all_numbers_is_refused_as_well()
    {
        var query = "{ page(first: 2000000000) { nodes { parts { parts { parts { parts { parts { parts { parts { parts { parts { parts { parts { name } } } } } } } } } } } } } }";
        Assert.Contains("\"limit\":\"cost\"", await Sample.AskAsync(query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_longer_than_was_reckoned_stop_at_the_limit_as_well()
    {
        var engine = Sample.Make(new EngineOptions { MaxCost = 60 });
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ long { name } }"));
        Assert.Equal(
            """{"errors":[{"message":"The answer holds more than 60 fields: ask smaller pages or fewer fields.","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_EXCEEDED","limit":"cost","maximum":60}}]}""",
            System.Text.Encoding.UTF8.GetString(response.Json.Span));
    }

    [Fact]
    public async Task A_subscription_that_costs_too_much_is_refused_before_its_stream_is_opened()
    {
        var engine = Sample.Make(new EngineOptions { MaxCost = 1 });
        var responses = new List<string>();
        await foreach (var response in engine.StreamAsync(new GraphQLRequest("subscription { part { name } }")))
            responses.Add(System.Text.Encoding.UTF8.GetString(response.Json.Span));
        Assert.Contains("\"limit\":\"cost\"", Assert.Single(responses), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_more_is_written_when_nobody_waits()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Sample.Engine.ExecuteAsync(new GraphQLRequest("{ part { name } }"), cancel.Token));
    }
}
