using System.Buffers;
using System.Text.Json;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>What a prepared request asks, as bytes that are equal when what is asked is equal.</summary>
public sealed class CanonicalValuesTests
{
    private const string Schema = """
        scalar Anything
        enum Colour { RED GREEN }
        input Part { number: Float, texts: [String!], colour: Colour = RED, part: Part }
        type Query { ask(part: Part, id: ID, whole: Int, any: Anything): Int }
        """;

    private const string Query =
        "query Q($part: Part, $id: ID, $whole: Int = 1, $any: Anything) { ask(part: $part, id: $id, whole: $whole, any: $any) }";

    private readonly Engine engine = MakeEngine();

    private enum Colour
    {
        Red,
        Green,
    }

    [Theory]
    [InlineData("""{"whole":1}""", "{}")]
    [InlineData("""{"whole":1.0}""", """{"whole":1}""")]
    [InlineData("""{"whole":10}""", """{"whole":1e1}""")]
    [InlineData("""{"id":7}""", """{"id":"7"}""")]
    [InlineData("""{"unknown":7}""", "{}")]
    [InlineData("""{"part":{"number":1,"texts":["a"]}}""", """{"part":{"texts":"a","colour":"RED","number":1.00}}""")]
    [InlineData("""{"part":{"part":{"number":0.5}}}""", """{"part":{"part":{"number":5e-1}}}""")]
    [InlineData("""{"any":{"a":1,"b":[true,null,"x"]}}""", """{"any":{"b":[true,null,"x"],"a":1}}""")]
    public void The_same_in_another_form_is_the_same(string one, string other) => Assert.Equal(Key(Query, one), Key(Query, other));

    [Fact]
    public void Whatever_differs_in_meaning_differs()
    {
        string[] variables =
        [
            "{}", """{"whole":null}""", """{"whole":2}""", """{"id":null}""", """{"id":""}""", """{"id":"1"}""", """{"part":null}""",
            """{"part":{}}""", """{"part":{"number":null}}""", """{"part":{"number":1}}""", """{"part":{"number":-1}}""",
            """{"part":{"texts":null}}""", """{"part":{"texts":[]}}""", """{"part":{"texts":[""]}}""", """{"part":{"texts":["ab"]}}""",
            """{"part":{"texts":["a","b"]}}""", """{"part":{"colour":"GREEN"}}""", """{"part":{"part":{}}}""",
            """{"part":{"part":{"part":{}}}}""", """{"any":1}""", """{"any":"1"}""", """{"any":[1]}""", """{"any":[[1]]}""", """{"any":true}""",
            """{"any":{"a":1}}""", """{"any":{"a":"1"}}""", """{"any":["a",1]}""", """{"any":1.5}""",
        ];
        Assert.Equal(variables.Length, variables.Select(given => Key(Query, given)).Distinct().Count());
        string[] documents =
        [
            Query, Query + " ", "query P { ask(whole: 1) } query Q { ask(whole: 2) }", "{ ask(whole: 1) }", "{ ask(whole: 2) }",
        ];
        Assert.Equal(documents.Length, documents.Select(document => Key(document, "{}", document.Contains('Q') ? "Q" : null)).Distinct().Count());
        Assert.NotEqual(Key(documents[2], "{}", "P"), Key(documents[2], "{}", "Q"));
        Assert.Equal(Key(Query, "{}"), Key(Query, "{}", "Q"));
    }

    [Fact]
    public void A_value_without_a_form_of_its_own_has_no_key()
    {
        var binding = new SchemaBinding();
        binding.JsonScalar("Anything");
        binding.Object<Root>("Query").Field("ask", arguments => arguments.Value<JsonElement>("any"), (_, _, _) => 1);
        var (prepared, _) = new Engine(
            binding.Bind(SchemaBuilder.Build(Parser.Parse(new Source("scalar Anything type Query { ask(any: Anything): Int }")))),
            EngineOptions.Default).Prepare(
                new GraphQLRequest("query ($any: Anything) { ask(any: $any) }") { Variables = JsonSerializer.Deserialize<JsonElement>("""{"any":1}""") });
        Assert.False(prepared!.TryWriteKey(new ArrayBufferWriter<byte>()));
    }

    private static Engine MakeEngine()
    {
        var binding = new SchemaBinding();
        binding.Enum<Colour>("Colour");
        binding.Input("Part", part => part.Values);
        binding.Object<Root>("Query").Field("ask", arguments => arguments.Values, (_, _, _) => 1);
        return new Engine(binding.Bind(SchemaBuilder.Build(Parser.Parse(new Source(Schema)))), EngineOptions.Default);
    }

    private string Key(string query, string variables, string? operation = null)
    {
        var (prepared, refused) = engine.Prepare(
            new GraphQLRequest(query) { OperationName = operation, Variables = JsonSerializer.Deserialize<JsonElement>(variables) });
        Assert.Null(refused);
        var key = new ArrayBufferWriter<byte>();
        Assert.True(prepared!.TryWriteKey(key));
        return Convert.ToHexString(key.WrittenSpan);
    }
}
