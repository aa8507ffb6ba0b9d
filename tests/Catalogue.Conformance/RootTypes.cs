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
            .Field("entry", Id, (_, id, _) => shed.Find<Entry>(id))
            .Field("entries", arguments => arguments.List<string>("ids")!, (_, ids, _) => ids.Select(shed.Find<Entry>).ToArray())
            .Field("tool", By, (_, by, _) => ToolQuestion.Find(shed, by))
            .Field(
                "tools",
                arguments => (
                    Filter: arguments.Find<InputObject>("filter"),
                    OrderBy: arguments.List<InputObject>("orderBy") ?? [],
                    First: arguments.Value<int>("first") ?? 0,
                    All: arguments.Value<bool>("all")),
                (_, asked, _) => ToolQuestion.Ask(shed, asked.Filter, asked.OrderBy).Take(asked.First).ToArray())
            .AsyncField(
                "find",
                arguments => (Text: arguments.Get<string>("text")!, Limit: arguments.Get<int>("limit")),
                (_, asked, _) => FindAsync(shed, asked.Text, asked.Limit))
            .Field("shelf", Id, (_, id, _) => shed.Find<Shelf>(id))
            .Field("shelves", _ => shed.Entries.OfType<Shelf>().ToArray())
            .Field("named", _ => shed.Entries.Take(4).ToArray())
            .Field("lendable", arguments => arguments.Find<string>("id"), (_, id, _) => shed.Find<Tool>(id) ?? (Entry?)shed.Find<Kit>(id))
            .Field("openSince", _ => Toolshed.OpenSince)
            .Field("echo", arguments => arguments.Value<JsonElement>("json"), (_, json, _) => json)
            .Field("version", _ => "1")
            .Field("broken", string (_) => throw new FieldException("This never works.", "BROKEN"));
        binding.Object<Root>("Mutation")
            .AsyncField("addTool", arguments => arguments.Get<InputObject>("input")!, async (_, input, _) =>
            {
                await Task.Yield();
                return shed.Put(count => Made(count, input));
            })
            .Field("removeTool", By, (_, by, _) => Remove(shed, by))
            .Field(
                "setCondition",
                arguments => (Id: Id(arguments), Condition: arguments.Get<Condition>("condition"), Note: arguments.Find<string>("note")),
                (_, asked, _) => shed.Put(_ => Known<Tool>(shed, asked.Id) with { Condition = asked.Condition }))
            .Field(
                "lend",
                arguments => (Tool: arguments.Get<string>("tool"), To: arguments.Get<string>("to")),
                (_, asked, _) => shed.Lend(Known<Tool>(shed, asked.Tool).Id, Known<Neighbour>(shed, asked.To).Id));
        binding.Object<Root>("Subscription")
            .Stream(
                "ticks",
                arguments => (Count: arguments.Get<int>("count"), Delay: TimeSpan.FromMilliseconds(arguments.Get<int>("delayMs"))),
                (asked, context) => TicksAsync(asked.Count, asked.Delay, clock, context.Cancellation),
                (tick, _) => tick.Number)
            .Stream(
                "toolChanged",
                arguments => arguments.Find<string>("id"),
                (id, context) => ChangesAsync(shed, id, context.Cancellation),
                (tool, _) => tool)
            .Stream("breaks", _ => BreakAsync(), (tick, _) => tick.Number);
    }

    private static string? Id(InputObject arguments) => arguments.Get<string>("id");

    private static InputObject By(InputObject arguments) => arguments.Get<InputObject>("by")!;

    private static T Known<T>(Toolshed shed, string? id)
        where T : Entry =>
        shed.Find<T>(id) ?? throw new FieldException($"There is no {typeof(T).Name} with that id.", "NOT_FOUND");

    private static async Task<Entry[]> FindAsync(Toolshed shed, string text, int limit)
    {
        await Task.Yield();
        return [.. shed.Entries.Where(entry => entry.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(limit)];
    }

    private static Tool Made(int count, InputObject input) => new($"t{count + 1}", input.Get<string>("name")!, input.Get<string>("name")!)
    {
        Price = input.Get<InputObject>("price") is { } price
            ? new Money(price.Get<decimal>("amount"), price.Get<string>("currency")!)
            : null,
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

    private static async IAsyncEnumerable<Tick> TicksAsync(
        int count, TimeSpan delay, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 1; i <= count; i++)
        {
            yield return new Tick(i);
            await Task.Delay(delay, clock, cancellation);
        }
    }

    private static async IAsyncEnumerable<Tool> ChangesAsync(
        Toolshed shed, string? id, [EnumeratorCancellation] CancellationToken cancellation)
    {
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
