using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>What the code reads of an input type and of a field's arguments is what the schema has in it, one by one.</summary>
public sealed class InputBindingTests
{
    private const string Filter = "input Filter { name: String! kinds: [Kind!] size: Int within: Box also: [Box!] } input Box { from: Float! until: Day } enum Kind { OLD NEW } scalar Day";

    private enum Kind
    {
        Old,
        New,
    }

    [Fact]
    public void A_reader_that_agrees_is_bound()
    {
        Assert.Empty(Faults(Filter, binding => binding.Input("Filter", Whole)));
    }

    [Theory]
    [InlineData("input I { a: String }", "I.b is read in the code, and is no member of the schema.")]
    [InlineData("input I { a: String b: String c: Int }", "I.c is in the schema, and the code does not read it.")]
    [InlineData("input I { a: String b: Int }", "I.b is Int, and is read as String, not Int32.")]
    [InlineData("input I { a: String b: Kind }", "I.b is Kind, and is read as String, not Kind.")]
    [InlineData("input I { a: String b: J } input J { c: Int }", "I.b is J, and is read as String, not InputObject.", "J is in the schema, and nothing reads it.")]
    [InlineData("input I { a: String b: [String!] }", "I.b is [String!], and is read as one value.")]
    [InlineData("input I { a: String b: String! }", "I.b is String!, and is read as if it might not be there.")]
    public void A_disagreement_is_told(string inputs, params string[] faults)
    {
        Assert.Equal(faults, Faults(inputs, binding => binding.Input("I", input => (input.Find<string>("a"), input.Find<string>("b")))));
    }

    [Theory]
    [InlineData("input I { a: Int }", "I.a is Int, and is read as if it were always there.")]
    [InlineData("input I { a: Int = 1 }", "I.a is Int, and is read as if it were always there.")]
    [InlineData("input I { a: [Int!]! }", "I.a is [Int!]!, and is read as one value.")]
    public void A_value_that_is_read_as_always_there_may_not_be_null(string inputs, string fault)
    {
        Assert.Equal([fault], Faults(inputs, binding => binding.Input("I", input => input.Get<int>("a"))));
    }

    [Theory]
    [InlineData("input I { a: Int }", "I.a is Int, and is read as a list.")]
    [InlineData("input I { a: [Int] }", "I.a is [Int], and is read as if none of its items could be null.")]
    [InlineData("input I { a: [[Int!]!] }", "I.a is [[Int!]!], and is read as a list of values.")]
    [InlineData("input I { a: [Float!] }", "I.a is [Float!], and is read as Int32, not Double.")]
    public void A_list_is_held_against_its_items(string inputs, string fault)
    {
        Assert.Equal([fault], Faults(inputs, binding => binding.Input("I", input => input.List<int>("a"))));
    }

    [Theory]
    [InlineData("directive @d(a: String, b: Int! = 1) on QUERY")]
    [InlineData("directive @d(a: Int, b: Int! = 1) on QUERY", "@d(a:) is Int, and is read as String, not Int32.")]
    [InlineData("directive @d(a: String, b: Int) on QUERY", "@d(b:) is Int, and is read as if it were always there.")]
    [InlineData("directive @d(a: String, b: Int! = 1, c: Int) on QUERY", "@d(c:) is in the schema, and the code does not read it.")]
    [InlineData("directive @d(a: String) on QUERY", "@d(b:) is read in the code, and is no argument of the schema.")]
    [InlineData("directive @e on QUERY", "@d is read in the code, and is no directive of the schema.")]
    public void The_arguments_of_a_directive_are_held_against_the_schema(string directive, params string[] faults)
    {
        Assert.Equal(faults, Faults(directive, binding => binding.Directive("d", Read)));
        Assert.Equal(faults, Faults(directive, binding => binding.Guard("d", arguments =>
        {
            Read(arguments);
            return _ => { };
        })));

        static (string?, int) Read(InputObject arguments) => (arguments.Find<string>("a"), arguments.Get<int>("b"));
    }

    [Fact]
    public void Input_types_unknown_to_one_side_are_told()
    {
        Assert.Equal(
            [
                "Ghost is read in the code, and is no input type of the schema.",
                "Kind is read in the code, and is no input type of the schema.",
                "Query.a(by:) is read in the code, and is no input type of the schema.",
                "I is in the schema, and nothing reads it.",
            ],
            Faults("input I { a: Int }", binding =>
            {
                binding.Input("Ghost", input => input.Values);
                binding.Input("Kind", input => input.Values);
                binding.Input("Query", "a", "by", input => input.Values);
            }));
    }

    [Theory]
    [InlineData("a(x: Int): Int")]
    [InlineData("a(x: Int y: Int): Int", "Query.a(y:) is in the schema, and the code does not read it.")]
    [InlineData("a: Int", "Query.a(x:) is read in the code, and is no argument of the schema.")]
    [InlineData(
        "a(y: Int): Int",
        "Query.a(x:) is read in the code, and is no argument of the schema.",
        "Query.a(y:) is in the schema, and the code does not read it.")]
    [InlineData("a(x: String): Int", "Query.a(x:) is String, and is read as Int32, not String.")]
    [InlineData("a(x: Int!): Int", "Query.a(x:) is Int!, and is read as if it might not be there.")]
    [InlineData("a(x: [Int!]): Int", "Query.a(x:) is [Int!], and is read as one value.")]
    public void Arguments_are_held_against_the_schema_as_members_are(string field, params string[] faults)
    {
        Assert.Equal(faults, FieldFaults(field, root => root.Field("a", Size, (_, size, _) => size)));
        Assert.Equal(faults, FieldFaults(field, root => root.AsyncField("a", Size, (_, size, _) => Task.FromResult(size))));
        Assert.Equal(faults, FieldFaults(field, root => root.BatchedField<int?, int?>(
            "a", Size, async (_, size, _) => await Task.FromResult(new[] { size }))));

        static int? Size(InputObject arguments) => arguments.Value<int>("x");
    }

    [Fact]
    public void Arguments_that_no_code_reads_are_told_of_every_field_at_once_with_those_of_parts_and_streams()
    {
        Assert.Equal(
            [
                "Query.a(x:) is in the schema, and the code does not read it.",
                "Query.b(in:) is I, and is read as a list.",
                "I.deep is in the schema, and the code does not read it.",
                "Subscription.s(x:) is Int, and is read as String, not Int32.",
                "Subscription.s(y:) is in the schema, and the code does not read it.",
            ],
            Faults(
                """
                type Query { a(x: Int): Int b(in: I, of: I): Int }
                input I { size: Int deep: I }
                type Subscription { s(x: Int, y: Int): Int }
                """,
                binding =>
                {
                    binding.Object<Root>("Query").Field("a", (_, _) => 1).Field(
                        "b",
                        arguments => (arguments.List<InputObject>("in"), arguments.Part("of", part => part.Value<int>("size"))),
                        (_, _, _) => 1);
                    binding.Object<Root>("Subscription").Stream(
                        "s",
                        arguments => arguments.Find<string>("x"),
                        IAsyncEnumerable<string> (_, _) => throw new NotSupportedException(),
                        (_, _) => 1);
                }));
    }

    [Fact]
    public void Everything_is_told_at_once_once_and_within_parts_too()
    {
        var faults = Faults(Filter, binding =>
        {
            binding.Input(
                "Filter",
                input => (input.Find<string>("name"), input.Part("within", box => box.Get<int>("from")), input.Parts("also", (box, _) => box.Get<int>("from"))));
            binding.Input("Filter", input => (input.Find<string>("name"), Whole(input)));
        });
        Assert.Equal(
            [
                "Filter.name is String!, and is read as if it might not be there.",
                "Box.from is Float!, and is read as Int32, not Double.",
                "Box.until is in the schema, and the code does not read it.",
                "Filter.kinds is in the schema, and the code does not read it.",
                "Filter.size is in the schema, and the code does not read it.",
            ],
            faults);
    }

    [Fact]
    public void A_reader_that_decides_before_it_has_read_everything_is_told_why_it_stopped()
    {
        Assert.Equal(
            ["I is not read to its end where nothing is given: I want a.", "I.b is in the schema, and the code does not read it."],
            Faults(
                "input I { a: Int b: Int }",
                binding => binding.Input(
                    "I", input => (input.Value<int>("a") ?? throw new FormatException("I want a."), input.Value<int>("b")))));
    }

    [Fact]
    public void What_a_reader_refuses_of_values_is_no_disagreement()
    {
        Assert.Empty(
            Faults(
                "input I { a: Int }",
                binding => binding.Input("I", int (input) => input.Value<int>("a") ?? throw new FormatException("I want a."))));
    }

    [Fact]
    public void A_type_that_holds_itself_is_read_once()
    {
        Assert.Empty(Faults("input I { not: I any: [I!] a: Int }", binding => binding.Input("I", Depth)));

        static int Depth(InputObject input) =>
            (input.Value<int>("a") ?? 0) + input.Part("not", Depth) + (input.Parts("any", (part, _) => Depth(part))?.Sum() ?? 0);
    }

    [Fact]
    public async Task A_member_that_only_some_values_make_it_read_fails_when_it_is_no_member()
    {
        var binding = new SchemaBinding();
        binding.Input("I", input => input.Value<int>("a"));
        binding.Object<Root>("Query").Field("q", arguments => arguments.Get<InputObject>("i")!, (_, given, _) => given.Value<int>("b"));
        var engine = new Engine(
            binding.Bind(
                SchemaBuilder.Build([Parser.Parse(new Source("type Query { q(i: I!): Int } input I { a: Int }"), ParserLimits.Schema)])),
            new EngineOptions { Explain = exception => new FieldException(exception.Message, "TOLD") });
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ q(i: { a: 1 }) }"));
        Assert.Contains(
            "I.b is read, and is no member of the schema.",
            System.Text.Encoding.UTF8.GetString(response.Json.Span),
            StringComparison.Ordinal);
    }

    private static (string? Name, int Kinds, int? Size, double? Within, int? Also) Whole(InputObject input) => (
        input.Get<string>("name"),
        input.List<Kind>("kinds")?.Count ?? 0,
        input.Value<int>("size"),
        input.Part("within", Box),
        input.Parts("also", (box, _) => Box(box))?.Count);

    private static double? Box(InputObject box) => box.Value<DateOnly>("until") is null ? box.Get<double>("from") : null;

    private static string[] FieldFaults(string field, Action<ObjectBinding<Root>> add) =>
        Faults($"type Query {{ {field} }}", binding => add(binding.Object<Root>("Query")));

    private static string[] Faults(string types, Action<SchemaBinding> add)
    {
        if (!types.Contains("Kind {", StringComparison.Ordinal))
            types += " enum Kind { OLD NEW }";
        var binding = new SchemaBinding();
        binding.Enum<Kind>("Kind");
        if (types.Contains("Day", StringComparison.Ordinal))
            binding.Scalar<DateOnly>("Day", ScalarCoercion.Any, "yyyy-MM-dd", 10);
        if (!types.Contains("type Query", StringComparison.Ordinal))
        {
            types = $"type Query {{ a: Int }} {types}";
            binding.Object<Root>("Query").Field("a", _ => 1);
        }

        add(binding);
        try
        {
            binding.Bind(SchemaBuilder.Build([Parser.Parse(new Source(types), ParserLimits.Schema)]));
            return [];
        }
        catch (BindingException fault)
        {
            return [.. fault.Message.Split(Environment.NewLine)[1..].Select(line => line[2..])];
        }
    }
}
