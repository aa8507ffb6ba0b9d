using System.Runtime.CompilerServices;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Tests.Server;

/// <summary>A schema with all that a transport has to carry, and fields that wait until they are told to end.</summary>
internal sealed class SmallSchema
{
    private const string Definitions = """
        type Query { hello(name: String = "world"): String! list(of: [Int!]!): Int! long(length: Int!): String! waits: String deaf: String gated: Int! fails: Int }
        type Mutation { add(number: Int!): Int! }
        type Subscription { tick(count: Int! = 3): Int! once: Int! flood: String! breaks: Int! refused: Int! }
        """;

    private int passed;

    /// <summary>A field that waits has begun.</summary>
    public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A field or stream that waits was told to end.</summary>
    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets the field that is gated go on.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What mutations added up to.</summary>
    public int Sum { get; private set; }

    public Engine Engine(EngineOptions options)
    {
        var binding = new SchemaBinding();
        binding.Object<Root>("Query")
            .Field("hello", arguments => arguments.Find<string>("name"), (_, name, _) => $"Hello, {name}!")
            .Field("list", arguments => arguments.List<int>("of")!, (_, numbers, _) => numbers.Count)
            .Field("long", arguments => arguments.Get<int>("length"), (_, length, _) => new string('x', length))
            .AsyncField("waits", async (_, context) => await WaitAsync(context.Cancellation))
            .AsyncField("gated", async (_, context) => await PassAsync(context.Cancellation))
            .AsyncField("fails", async Task<int?> (_, context) =>
            {
                var number = await PassAsync(context.Cancellation);
                throw new FieldException($"Failed {number}.", "TOLD");
            })
            .AsyncField("deaf", async (_, _) => await WaitAsync(CancellationToken.None));
        binding.Object<Root>("Mutation").Field("add", arguments => arguments.Get<int>("number"), (_, number, _) => Sum += number);
        binding.Object<Root>("Subscription")
            .Stream("tick", arguments => arguments.Get<int>("count"), (count, _) => TickAsync(count), (tick, _) => tick.Number)
            .Stream("once", context => OnceAsync(context.Cancellation), (tick, _) => tick.Number)
            .Stream("flood", context => FloodAsync(context.Cancellation), (text, _) => text)
            .Stream("breaks", _ => BreakAsync(), (tick, _) => tick.Number)
            .Stream("refused", IAsyncEnumerable<Tick> (_) => throw new FieldException("Not for you.", "TOLD"), (tick, _) => tick.Number);
        return new Engine(binding.Bind(SchemaBuilder.Build(Parser.Parse(new Source(Definitions)))), options);
    }

    private static async IAsyncEnumerable<Tick> TickAsync(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return new Tick(i);
        }
    }

    private static async IAsyncEnumerable<Tick> BreakAsync()
    {
        await Task.Yield();
        yield return new Tick(1);
        throw new InvalidOperationException("Not for clients.");
    }

    private async Task<int> PassAsync(CancellationToken cancel)
    {
        var number = ++passed;
        Began.TrySetResult();
        try
        {
            await Gate.Task.WaitAsync(cancel);
            return number;
        }
        finally
        {
            Ended.TrySetResult();
        }
    }

    private async Task<string?> WaitAsync(CancellationToken cancel)
    {
        Began.TrySetResult();
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
            return null;
        }
        finally
        {
            Ended.TrySetResult();
        }
    }

    private async IAsyncEnumerable<Tick> OnceAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        yield return new Tick(1);
        await WaitAsync(cancel);
    }

    private async IAsyncEnumerable<string> FloodAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var text = new string('x', 1_000_000);
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                await Task.Yield();
                yield return text;
            }
        }
        finally
        {
            Ended.TrySetResult();
        }
    }

    private sealed record Tick(int Number);
}
