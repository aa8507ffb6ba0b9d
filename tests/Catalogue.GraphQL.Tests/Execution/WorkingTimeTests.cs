using System.Text;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>
/// An operation that awaits nothing ends when EngineOptions.MaxTime is over, wherever its work lies. The clock goes on by a second at each
/// call of a costly function.
/// </summary>
public sealed class WorkingTimeTests
{
    private const int Seconds = 10;

    // How many costly functions may still run between two looks at the clock.
    private const int Unchecked = 128;

    [Theory]
    [InlineData("costly", 200, 1)]
    [InlineData("part { name }", 200, 0)]
    [InlineData("search(text: \"x\") { name }", 200, 1)]
    [InlineData("later", 200, 1)]
    public async Task Between_root_fields(string field, int count, int atMost) =>
        await StopsAsync(Aliased("", field, count), Seconds + 1 + atMost, count);

    [Theory]
    [InlineData("{ many { costly } }")]
    [InlineData("{ many { part { costly } } }")]
    [InlineData("{ many { search(text: \"x\") { name } } }")]
    [InlineData("{ soon { many { costly } } }")]
    [InlineData("{ many { soon { costly } } }")]
    public Task Between_items_of_a_list(string query) => StopsAsync(query, Seconds + Unchecked, 1000);

    [Fact]
    public Task Between_fields_of_an_object() => StopsAsync(Aliased("part", "costly", 150), Seconds + Unchecked, 150);

    [Fact]
    public Task Between_fields_of_a_mutation() => StopsAsync("mutation " + Aliased("", "change", 100), Seconds + 1, 100);

    [Fact]
    public async Task Between_events_each_begins_anew()
    {
        var clock = new WorkClock();
        var answers = new List<string>();
        await foreach (var response in Make(clock).StreamAsync(new GraphQLRequest("subscription { event { costly again: costly more: costly } }")))
        {
            using (response)
                answers.Add(Encoding.UTF8.GetString(response.Json.Span));
        }

        Assert.Equal(5, answers.Count);
        Assert.All(answers, answer => Assert.Equal("""{"data":{"event":{"costly":1,"again":1,"more":1}}}""", answer));
    }

    [Fact]
    public async Task What_takes_less_is_answered()
    {
        using var response = await Make(new WorkClock()).ExecuteAsync(new GraphQLRequest(Aliased("", "costly", Seconds)));
        Assert.Equal((ResponseKind.Executed, 0), (response.Kind, response.Errors.Count));
    }

    private static string Aliased(string within, string field, int count)
    {
        var fields = string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}: {field}"));
        return within.Length == 0 ? $"{{ {fields} }}" : $"{{ {within} {{ {fields} }} }}";
    }

    private static async Task StopsAsync(string query, int atMost, int whole)
    {
        var clock = new WorkClock();
        using var response = await Make(clock).ExecuteAsync(new GraphQLRequest(query));
        Assert.Equal(ResponseKind.TimedOut, response.Kind);
        Assert.Equal(
            """{"errors":[{"message":"The answer was not ready within 10 seconds, the limit.","extensions":{"code":"TIMEOUT","limit":"time","maximum":10}}]}""",
            Encoding.UTF8.GetString(response.Json.Span));
        Assert.InRange(clock.Calls, Seconds, Math.Min(atMost, whole - 1));
    }

    private static Engine Make(WorkClock clock)
    {
        var schema = SchemaBuilder.Build([Parser.Parse(new Source("""
            type Query { costly: Int later: Int part: Part search(text: String!): [Part!]! many: [Part!]! @listSize(assumedSize: 1) soon: Query }
            type Part { name: String costly: Int part: Part search(text: String!): [Part!]! soon: Part }
            type Mutation { change: Int }
            type Subscription { event: Part }
            directive @listSize(assumedSize: Int) on FIELD_DEFINITION
            """), ParserLimits.Schema)]);
        var binding = new SchemaBinding();
        binding.Object<Root>("Query")
            .Field("costly", _ => clock.Work())
            .AsyncField("later", async (_, _) => await Task.FromResult(clock.Work()))
            .AsyncField("soon", async (_, _) =>
            {
                await Task.Yield();
                return Root.Value;
            })
            .Field("part", _ => Worked(clock))
            .Field("search", arguments => arguments.Get<string>("text"), (_, _, _) => new[] { Worked(clock) })
            .Field("many", _ => Enumerable.Repeat(new Part(), 1000).ToArray());
        binding.Object<Part>("Part")
            .Field("name", _ => "x")
            .Field("costly", _ => clock.Work())
            .Field("part", part => part)
            .Field("search", arguments => arguments.Get<string>("text"), (_, _, _) => new[] { Worked(clock) })
            .AsyncField("soon", async (part, _) =>
            {
                await Task.Yield();
                return part;
            });
        binding.Object<Root>("Mutation").Field("change", _ => clock.Work());
        binding.Object<Root>("Subscription").Stream("event", _ => EventsAsync(), (part, _) => part);
        return new Engine(binding.Bind(schema), new EngineOptions { MaxTime = TimeSpan.FromSeconds(Seconds), Clock = clock });
    }

    private static Part Worked(WorkClock clock)
    {
        clock.Work();
        return new Part();
    }

    private static async IAsyncEnumerable<Part> EventsAsync()
    {
        for (var i = 0; i < 5; i++)
        {
            await Task.Yield();
            yield return new Part();
        }
    }

    private sealed class Part;

    /// <summary>Its timers never go off: nothing but looking at it ends an operation.</summary>
    private sealed class WorkClock : TimeProvider
    {
        private int calls;

        public int Calls => calls;

        public override long TimestampFrequency => 1;

        public int Work()
        {
            Interlocked.Increment(ref calls);
            return 1;
        }

        public override long GetTimestamp() => calls;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new NoTimer();

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
                // There is none.
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
