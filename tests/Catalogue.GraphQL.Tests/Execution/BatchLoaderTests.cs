using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>Functions that are awaited: so many of an operation at a time, and of many objects at once where they can be.</summary>
public sealed class BatchLoaderTests
{
    private const int Rows = 1000;
    private const int AtATime = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource walked = new();
    private readonly TaskCompletionSource full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int awaited;
    private int most;
    private int questions;

    [Theory]
    [InlineData("{ rows { slow } }")]
    [InlineData("{ rows { a: slow b: slow again { slow } } }")]
    [InlineData("{ a: rows { together(add: 1) slow } b: rows { together(add: 2) } }")]
    public async Task No_more_are_awaited_at_a_time_than_is_allowed(string query)
    {
        using var response = await AskAsync(query);
        Assert.Empty(response.Errors);
        Assert.Equal(AtATime, most);
        Assert.Equal(0, awaited);
    }

    [Fact]
    public async Task Objects_of_a_list_are_asked_of_together_each_with_its_own_result()
    {
        using var response = await AskAsync("{ rows { together(add: 5) } }");
        var rows = string.Join(',', Enumerable.Range(0, Rows).Select(row => $"{{\"together\":{row + 5}}}"));
        Assert.Equal($"{{\"data\":{{\"rows\":[{rows}]}}}}", Encoding.UTF8.GetString(response.Json.Span));
        Assert.InRange(questions, 1, 2);
    }

    [Fact]
    public async Task Places_and_arguments_that_differ_are_asked_apart()
    {
        using var response = await AskAsync(
            "{ row { together(add: 1) other: together(add: 2) again { together(add: 3) again { together(add: 4) } } } }");
        Assert.Equal(
            """{"data":{"row":{"together":8,"other":9,"again":{"together":10,"again":{"together":11}}}}}""",
            Encoding.UTF8.GetString(response.Json.Span));
        Assert.Equal(4, questions);
    }

    [Theory]
    [InlineData(13, "Told.", "TOLD")]
    [InlineData(14, "Internal server error.", "INTERNAL_SERVER_ERROR")]
    public async Task A_question_that_fails_fails_for_each_that_asked(int add, string message, string code)
    {
        using var response = await AskAsync($"{{ row {{ together(add: {add}) again {{ together(add: 1) }} }} }}");
        Assert.Equal(["row/together"], response.Errors.Select(error => string.Join('/', error.Path!)));
        Assert.Equal((message, code), (response.Errors[0].Message, response.Errors[0].Code));
        Assert.Contains(
            "\"data\":{\"row\":{\"together\":null,\"again\":{\"together\":8}}}",
            Encoding.UTF8.GetString(response.Json.Span),
            StringComparison.Ordinal);
    }

    // Off the context of the test, which has one thing after another.
    private Task<GraphQLResponse> AskAsync(string query) => Task.Run(async () => await Engine().ExecuteAsync(new GraphQLRequest(query)));

    private Engine Engine()
    {
        var binding = new SchemaBinding();
        binding.Object<Root>("Query").Field("rows", _ => Walk()).Field("row", _ => Walk().ElementAt(7));
        binding.Object<Row>("Row")
            .Field("again", row => row)
            .AsyncField("slow", (row, _) => AwaitedAsync(row.Number, full.Task.WaitAsync(Patience)))
            .BatchedField<int, int?>("together", arguments => arguments.Get<int>("add"), async (rows, asked, _) => asked switch
            {
                13 => throw new FieldException("Told.", "TOLD"),
                14 => [],
                var add => [.. await AfterWalkAsync(rows.Select(row => (int?)(row.Number + add)))],
            });
        var schema = SchemaBuilder.Build([Parser.Parse(new Source(
            "type Query { rows: [Row!]! row: Row } type Row { again: Row! slow: Int! together(add: Int!): Int }"))]);
        return new Engine(binding.Bind(schema), new EngineOptions { MaxAwaited = AtATime, MaxCost = 1_000_000 });
    }

    private IEnumerable<Row> Walk()
    {
        try
        {
            for (var number = 0; number < Rows; number++)
                yield return new Row(number);
        }
        finally
        {
            walked.TrySetResult();
        }
    }

    // A question takes longer than the walk that asks it, as one to a database does.
    private async Task<T> AfterWalkAsync<T>(T result)
    {
        await walked.Task;
        return await AwaitedAsync(result, Task.CompletedTask);
    }

    // The slow ones wait for one another, however busy the machine: until as many are awaited as may be.
    private async Task<T> AwaitedAsync<T>(T result, Task until)
    {
        Interlocked.Increment(ref questions);
        var now = Interlocked.Increment(ref awaited);
        for (var seen = most; now > seen; seen = most)
            Interlocked.CompareExchange(ref most, now, seen);
        if (now == AtATime)
            full.TrySetResult();
        await until;
        for (var i = 0; i < 10; i++)
            await Task.Yield();
        Interlocked.Decrement(ref awaited);
        return result;
    }

    private sealed record Row(int Number);
}
