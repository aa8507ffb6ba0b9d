using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>A schema with every shape of output and input, answered by plain objects; fields named fail… throw.</summary>
internal static class Sample
{
    private const string Definitions = """
        type Query {
          echo(text: String, number: Int = 7, list: [Int!], rating: Float, on: Boolean, id: ID, colour: Colour, range: Range, by: By, ranges: [[Range!]]): String!
          part: Part
          strictPart: Part!
          parts: [Part!]!
          page(first: Int): Page! @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["nodes"])
          dear(by: String @cost(weight: 7)): String @cost(weight: 50)
          counted(of: [String!] @cost(weight: 4)): [Part!]! @listSize(assumedSize: 22, slicingArguments: ["of"]) @cost(weight: 30)
          long: [Part!]!
          grid: [[Part!]!]!
          slice(first: Int, last: Int): [Part!]! @listSize(assumedSize: 20, slicingArguments: ["first", "last"])
          byNames(names: [String!]!): [Part!]! @listSize(slicingArguments: ["names"])
          maybeParts: [Part]
          things: [Thing!]!
          oddThings: [Thing]
          maybeArray: [Part!]
          noArray: [Part!]
          named: Named
          matrix: [[Int]]
          colours: [Colour!]!
          nothing: Part
          slow(name: String!): Part
          text: String!
          language: String
        }
        type Page { nodes: [Part!]! total: Int! }
        type Mutation { add(number: Int!): Int! fail: Int }
        type Subscription { tick(count: Int! = 3): Int! broken: Int refused: Int part: Part }
        directive @inContext(language: String! = "nl") on QUERY
        directive @inLanguage(language: String! = "nl") on QUERY
        directive @cost(weight: Int!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
        interface Named { name: String! }
        type Part implements Named { name: String! part: Part parts: [Part!] fail: String failStrict: String! nullStrict: Int! slowName: String! number: Int dear: Int @cost(weight: 20) rating: Float known: Boolean badColour: Colour }
        type Box implements Named { name: String! size: Int! }
        union Thing = Part | Box
        enum Colour { DARK_RED BLUE }
        input Range { from: Int! = 1, until: Int, inner: Range, weighed: Int @cost(weight: 11) }
        input By @oneOf { id: ID, name: String }
        """;

    public static Engine Engine { get; } = Make(new EngineOptions
    {
        Explain = exception => exception is FormatException told
            ? new FieldException(told.Message, "TOLD", new Dictionary<string, object?> { ["input"] = "x" })
            : null,
    });

    /// <summary>What mutations did, in order, for the request whose state it is.</summary>
    public sealed class Log : List<string>
    {
        public TaskCompletionSource BothStarted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Started { get; set; }

        public string? Language { get; set; }
    }

    public record Part(string Name, int Depth = 0);

    public sealed record Page(Part[] Nodes);

    public sealed record Tick(int Number);

    public sealed record Box(string Name, int Size);

    public enum Colour
    {
        DarkRed,
        Blue,
    }

    public static Engine Make(EngineOptions options)
    {
        var binding = new SchemaBinding();
        binding.Enum<Colour>("Colour");
        binding.Input("Range", input => input.Values);
        binding.Input("By", input => input.Values);
        binding.Object<Root>("Query")
            .Field("echo", arguments => arguments.Values, (_, values, _) => Describe(values))
            .Field("part", Part? (_) => new Part("one"))
            .Field("strictPart", _ => new Part("strict"))
            .Field("parts", _ => new[] { new Part("a"), new Part("b") })
            .Field("page", arguments => arguments.Value<int>("first"), (_, _, _) => new Page([new Part("a")]))
            .Field("dear", arguments => arguments.Find<string>("by"), (_, by, _) => by)
            .Field("counted", arguments => arguments.List<string>("of")?.Count ?? 1, (_, count, _) => Enumerable.Range(0, count).Select(i => new Part($"{i}")).ToArray())
            .Field("long", _ => Enumerable.Range(0, 100).Select(i => new Part($"{i}")).ToArray())
            .Field("grid", _ => new Part[][] { [new("a")], [] })
            .Field("slice", arguments => arguments.Values, (_, _, _) => new[] { new Part("a") })
            .Field(
                "byNames", arguments => arguments.List<string>("names")!, (_, names, _) => names.Select(name => new Part(name)).ToArray())
            .Field("maybeParts", _ => new List<Part?> { new("a"), null, new("c", 9) })
            .Field("things", _ => new object[] { new Part("p"), new Box("q", 3) })
            .Field("oddThings", _ => new object[] { new Part("p"), new Tick(1), new Box("q", 3) })
            .Field("maybeArray", ImmutableArray<Part>? (_) => [new Part("a")])
            .Field("noArray", ImmutableArray<Part> (_) => default)
            .Field("named", object? (_) => new Box("boxed", 4))
            .Field("matrix", int?[]?[] (_) => [[1, null], null, []])
            .Field("colours", _ => new[] { Colour.Blue, Colour.DarkRed })
            .Field("nothing", Part? (_) => null)
            .AsyncField<string, Part?>("slow", arguments => arguments.Get<string>("name")!, async (_, name, context) =>
            {
                var log = context.State<Log>();
                log.Add(name);
                if (++log.Started == 2)
                    log.BothStarted.SetResult();
                await log.BothStarted.Task;
                return new Part(name);
            })
            .Field("language", (_, context) => context.State<Log>().Language)
            .Field("text", _ => "quote \" back \\ line \n tab \t bell \a é 😀 \u2028");
        binding.Object<Root>("Mutation")
            .AsyncField("add", arguments => arguments.Get<int>("number"), async (_, number, context) =>
            {
                context.State<Log>().Add($"begin {number}");
                await Task.Yield();
                context.State<Log>().Add($"end {number}");
                return number;
            })
            .AsyncField<int?>("fail", (_, _) => throw new FormatException("Told to the client."));
        binding.Object<Part>("Part")
            .Field("name", part => part.Name)
            .Field("part", Part? (part) => part with { Depth = part.Depth + 1 })
            .Field("parts", part => new[] { part, part with { Depth = 9 } })
            .Field("fail", string? (_) => throw new InvalidOperationException("A secret."))
            .Field("failStrict", part => part.Depth < 9 ? "fine" : throw new FormatException("Told to the client."))
            .Field("nullStrict", int? (_) => null)
            .AsyncField("slowName", async (part, _) =>
            {
                await Task.Yield();
                return part.Depth < 9 ? part.Name : throw new FormatException("Told to the client.");
            })
            .Field("number", int? (part) => part.Depth)
            .Field("dear", int? (part) => part.Depth)
            .Field("rating", double? (_) => 0.1)
            .Field("badColour", Colour (_) => (Colour)9)
            .Field("known", bool? (_) => null);
        binding.Object<Page>("Page").Field("nodes", page => page.Nodes).Field("total", page => page.Nodes.Length);
        binding.Object<Root>("Subscription")
            .Stream("tick", arguments => arguments.Get<int>("count"), (count, _) => Ticks(count), (tick, _) => tick.Number)
            .Stream("broken", _ => Broken(), int? (tick, _) => tick.Number)
            .Stream("part", _ => Ticks(3), Part? (tick, _) => new Part($"{tick.Number}"))
            .Stream<Tick, int?>("refused", _ => throw new FormatException("Told to the client."), (tick, _) => tick.Number);
        binding.Object<Box>("Box").Field("name", box => box.Name).Field("size", box => box.Size);
        return new Engine(binding.Bind(SchemaBuilder.Build([Parser.Parse(new Source(Definitions), ParserLimits.Schema)])), options);
    }

    /// <summary>The JSON of each response of a stream.</summary>
    public static async Task<List<string>> ListenAsync(string query)
    {
        var responses = new List<string>();
        await foreach (var response in Engine.StreamAsync(new GraphQLRequest(query)))
        {
            responses.Add(System.Text.Encoding.UTF8.GetString(response.Json.Span));
            response.Dispose();
        }

        return responses;
    }

    /// <summary>The response's JSON.</summary>
    public static async Task<string> AskAsync(
        string query, string? variables = null, Log? log = null, string? operationName = null, bool reportCost = false)
    {
        using var json = variables is null ? null : JsonDocument.Parse(variables);
        using var response = await Engine.ExecuteAsync(new GraphQLRequest(query)
        {
            Variables = json?.RootElement ?? default,
            OperationName = operationName,
            ReportCost = reportCost,
            CreateState = operation =>
            {
                log ??= [];
                log.Language = operation.Directive("inContext")?.Get<string>("language");
                return log;
            },
        });
        return System.Text.Encoding.UTF8.GetString(response.Json.Span);
    }

    private static async IAsyncEnumerable<Tick> Ticks(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await Task.Yield();
            yield return new Tick(i);
        }
    }

    private static async IAsyncEnumerable<Tick> Broken()
    {
        yield return new Tick(1);
        await Task.Yield();
        throw new InvalidOperationException("A secret.");
    }

    private static string Describe(IReadOnlyDictionary<string, object?> values) =>
        string.Join(' ', values.Select(value => $"{value.Key}={Describe(value.Value)}"));

    private static string Describe(object? value) => value switch
    {
        null => "null",
        object?[] items => $"[{string.Join(',', items.Select(Describe))}]",
        InputObject input => $"{{{Describe(input.Values)}}}",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
