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

    private static Schema Schema(string text) => SchemaBuilder.Build([Parser.Parse(new Source(text), ParserLimits.Schema)]);
}
