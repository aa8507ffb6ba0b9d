using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Conformance;

/// <summary>Where questions, changes and streams begin.</summary>
internal static class RootTypes
{
    public static void AddTo(SchemaBinding binding, Toolshed shed, TimeProvider clock)
    {
        // The shed answers for coercion, and heeds few of the members.
        foreach (var type in new[] { "ToolFilter", "PriceRange", "ToolOrder", "ToolRef", "PlaceInput", "NewTool", "MoneyInput" })
            binding.Input(type, input => input.Values);
        binding.Object<Root>("Query")
            .Field("entry", (_, context) => shed.Find<Entry>(context.Arguments.Get<string>("id")))
            .Field("entries", (_, context) => context.Arguments.List<string>("ids")!.Select(shed.Find<Entry>).ToArray())
            .Field("tool", (_, context) => ToolQuestion.Find(shed, context.Arguments.Get<InputObject>("by")!))
            .Field("tools", (_, context) => ToolQuestion.Ask(shed, context.Arguments).Take(context.Arguments.Has("first") ? context.Arguments.Get<int>("first") : 3).ToArray())
            .AsyncField("find", (_, context) => FindAsync(shed, context))
            .Field("shelf", (_, context) => shed.Find<Shelf>(context.Arguments.Get<string>("id")))
            .Field("shelves", _ => shed.Entries.OfType<Shelf>().ToArray())
            .Field("named", _ => shed.Entries.Take(4).ToArray())
            .Field("lendable", (_, context) => shed.Find<Tool>(context.Arguments.Get<string>("id")) ?? (Entry?)shed.Find<Kit>(context.Arguments.Get<string>("id")))
            .Field("openSince", _ => Toolshed.OpenSince)
            .Field("echo", (_, context) => context.Arguments.Get<JsonElement?>("json"))
            .Field("version", _ => "1")
            .Field("broken", string (_) => throw new FieldException("This never works.", "BROKEN"));
        binding.Object<Root>("Mutation")
            .AsyncField("addTool", async (_, context) =>
            {
                await Task.Yield();
                return shed.Put(count => Made(count, context.Arguments.Get<InputObject>("input")!));
            })
            .Field("removeTool", (_, context) => Remove(shed, context.Arguments.Get<InputObject>("by")!))
            .Field("setCondition", (_, context) => shed.Put(_ => Known<Tool>(shed, context, "id") with { Condition = context.Arguments.Get<Condition>("condition") }))
            .Field("lend", (_, context) => shed.Lend(Known<Tool>(shed, context, "tool").Id, Known<Neighbour>(shed, context, "to").Id));
        binding.Object<Root>("Subscription")
            .Stream("ticks", context => TicksAsync(context, clock, context.Cancellation), (tick, _) => tick.Number)
            .Stream("toolChanged", context => ChangesAsync(shed, context, context.Cancellation), (tool, _) => tool)
            .Stream("breaks", _ => BreakAsync(), (tick, _) => tick.Number);
    }

    private static T Known<T>(Toolshed shed, FieldContext context, string argument)
        where T : Entry =>
        shed.Find<T>(context.Arguments.Get<string>(argument)) ?? throw new FieldException($"There is no {typeof(T).Name} with that id.", "NOT_FOUND");

    private static async Task<Entry[]> FindAsync(Toolshed shed, FieldContext context)
    {
        await Task.Yield();
        var text = context.Arguments.Get<string>("text")!;
        return [.. shed.Entries.Where(entry => entry.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(context.Arguments.Get<int>("limit"))];
    }

    private static Tool Made(int count, InputObject input) => new($"t{count + 1}", input.Get<string>("name")!, input.Get<string>("name")!)
    {
        Price = input.Get<InputObject>("price") is { } price ? new Money(price.Get<decimal>("amount"), price.Get<string>("currency")!) : null,
        Tags = input.List<string>("tags")!,
        Details = input.Get<JsonElement?>("details"),
        Shelf = input.Get<string>("shelf"),
        BoughtAt = input.Get<DateTimeOffset?>("boughtAt") ?? Toolshed.OpenSince,
    };

    private static string? Remove(Toolshed shed, InputObject by)
    {
        if (ToolQuestion.Find(shed, by) is not { } tool)
            return null;
        shed.Remove(tool);
        return tool.Id;
    }

    private static async IAsyncEnumerable<Tick> TicksAsync(FieldContext context, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 1; i <= context.Arguments.Get<int>("count"); i++)
        {
            yield return new Tick(i);
            await Task.Delay(TimeSpan.FromMilliseconds(context.Arguments.Get<int>("delayMs")), clock, cancellation);
        }
    }

    private static async IAsyncEnumerable<Tool> ChangesAsync(Toolshed shed, FieldContext context, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var id = context.Arguments.Get<string>("id");
        await foreach (var tool in shed.ListenAsync(cancellation))
        {
            if (id is null || tool.Id == id)
                yield return tool;
        }
    }

    private static async IAsyncEnumerable<Tick> BreakAsync()
    {
        yield return new Tick(1);
        await Task.Yield();
        throw new FieldException("The stream broke.", "BROKEN");
    }
}
