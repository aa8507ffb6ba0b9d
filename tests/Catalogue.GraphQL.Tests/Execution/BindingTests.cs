using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>Schema and code must agree before anything is served.</summary>
public sealed class BindingTests
{
    private enum Colour
    {
        Red,
        Green,
    }

    [Fact]
    public void Every_disagreement_is_named_at_once()
    {
        var binding = new SchemaBinding();
        binding.Enum<Colour>("Colour");
        binding.Object<Root>("Query")
            .Field("count", _ => "three")
            .Field("extra", _ => 1)
            .Field("list", _ => 1)
            .Field("twice", _ => 1)
            .Field("twice", _ => 1)
            .Field("thing", _ => new object());
        binding.Object<string>("Ghost");
        var fault = Assert.Throws<BindingException>(() => binding.Bind(Schema(
            "type Query { count: Int missing: Int list: [Int] twice: Int thing: Thing } type Thing { name: String } enum Colour { RED BLUE }")));
        Assert.Equal(
            [
                "Schema and code disagree:",
                "- Colour.BLUE is no value of Colour.",
                "- Colour has no GREEN, which Colour has.",
                "- Ghost is bound in the code, and is no object type of the schema.",
                "- Query.missing has no function.",
                "- Query.count: Int cannot be written from a String.",
                "- Query.extra is bound in the code, and is no field of the schema.",
                "- Query.list: [Int] is a list and cannot be written from a Int32.",
                "- Query.twice is bound twice.",
                "- Query.thing: Thing has no binding: add binding.Object<…>(\"Thing\").",
                "- Thing.name has no function.",
            ],
            fault.Message.Split(Environment.NewLine));
    }

    [Fact]
    public void Defaults_of_a_custom_scalar_are_held_against_what_is_bound_to_it()
    {
        var binding = new SchemaBinding();
        binding.TextScalar<string>("Word", StringCoercion.Instance);
        binding.Input("I", input => input.List<string>("w"));
        binding.Object<Root>("Query").Field("a", arguments => arguments.Values, (_, _, _) => 1);
        var fault = Assert.Throws<BindingException>(() => binding.Bind(Schema(
            "scalar Word directive @d(w: Word = true) on FIELD input I { w: [Word!] = [\"a\", 2] } type Query { a(w: Word = 1, i: I, good: Word = \"x\"): Int }")));
        Assert.Equal(
            [
                "Schema and code disagree:",
                "- I.w has invalid default value at [1]: String cannot represent a non string value: 2",
                "- Query.a(w:) has invalid default value: String cannot represent a non string value: 1",
                "- @d(w:) has invalid default value: String cannot represent a non string value: true",
            ],
            fault.Message.Split(Environment.NewLine));
    }

    [Fact]
    public void A_schema_is_bound_once()
    {
        var schema = Schema("type Query { a: Int }");
        var binding = new SchemaBinding();
        binding.Object<Root>("Query").Field("a", _ => 1);
        binding.Bind(schema);
        Assert.StartsWith(
            "The schema is bound already", Assert.Throws<BindingException>(() => binding.Bind(schema)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_a_value_could_not_be_told_by_are_refused()
    {
        var binding = new SchemaBinding();
        binding.Object<Root>("Query").Field("thing", object (_) => "a").Field("one", _ => "a");
        binding.Object<string>("A").Field("n", text => text.Length);
        binding.Object<string>("B").Field("n", text => text.Length);
        binding.Object<IComparable>("C").Field("n", _ => 1);
        binding.Object<string>("Apart").Field("n", text => text.Length);
        var fault = Assert.Throws<BindingException>(() => binding.Bind(Schema(
            "type Query { thing: Thing one: Apart } union Thing = A | B | C type A { n: Int } type B { n: Int } type C { n: Int } type Apart { n: Int }")));
        Assert.Equal(
            [
                "Schema and code disagree:",
                "- Thing may be a A or a B, which are both bound to String: bind each to a class of its own.",
                "- Thing may be a C, which is bound to the interface IComparable: bind it to a class, by which values are told apart.",
            ],
            fault.Message.Split(Environment.NewLine));
    }

    [Fact]
    public async Task A_type_that_shares_its_class_with_one_elsewhere_is_told_by_where_it_stands()
    {
        var binding = new SchemaBinding();
        binding.Object<Root>("Query").Field("thing", object (_) => "a").Field("other", object (_) => "a");
        binding.Object<string>("A").Field("n", text => text.Length);
        binding.Object<string>("B").Field("n", text => text.Length);
        var engine = new Engine(
            binding.Bind(
                Schema("type Query { thing: Thing other: Other } union Thing = A union Other = B type A { n: Int } type B { n: Int }")),
            new EngineOptions());
        using var response = await engine.ExecuteAsync(new GraphQLRequest("{ thing { __typename } other { __typename } }"));
        Assert.Equal("""{"data":{"thing":{"__typename":"A"},"other":{"__typename":"B"}}}""", System.Text.Encoding.UTF8.GetString(response.Json.Span));
    }

    private static Schema Schema(string text) => SchemaBuilder.Build([Parser.Parse(new Source(text), ParserLimits.Schema)]);
}
