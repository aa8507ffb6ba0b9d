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
    [InlineData("{ __schema { types { fields { name } } } }", "{}", 1)]
    public async Task Fields_are_counted_with_lists_at_their_page_size(string query, string variables, int cost) => Assert.EndsWith(
        $",\"extensions\":{{\"cost\":{{\"fields\":{cost},\"limit\":100000}}}}}}", await Sample.AskAsync(query, variables, reportCost: true), StringComparison.Ordinal);

    [Fact]
    public async Task Beyond_the_limit_nothing_runs_and_the_figures_are_told() => Assert.Equal(
        """{"errors":[{"message":"The answer may hold 200002 fields, the limit is 100000: ask smaller pages or fewer fields.","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_EXCEEDED","limit":"cost","maximum":100000,"actual":200002}}]}""",
        await Sample.AskAsync("query ($n: Int) { page(first: $n) { nodes { name number } } }", """{"n":100000}"""));

    [Fact]
    public async Task A_cost_beyond_all_numbers_is_refused_as_well()
    {
        var query = "{ page(first: 2000000000) { nodes { parts { parts { parts { parts { parts { parts { parts { parts { parts { parts { parts { name } } } } } } } } } } } } } }";
        Assert.Contains("\"limit\":\"cost\"", await Sample.AskAsync(query), StringComparison.Ordinal);
    }
}
