using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.TypeSystem;

public sealed class SchemaPrinterTests
{
    private const string Everything =
        """"
        """All of it."""
        schema {
          query: Root
          mutation: Mutation
        }

        """Marks."""
        directive @mark(
          """How much."""
          weight: Int! = 1
          names: [String!]
        ) repeatable on OBJECT | FIELD_DEFINITION

        directive @old @deprecated(reason: "Use @mark.") on OBJECT

        """
        Of two
        lines.
        """
        type Root implements Named & Node {
          id: ID!

          """The name."""
          name(first: Int = 10, filter: Filter = { text: "a", one: { a: 1 } }): String @deprecated
          old: [Kind!]! @deprecated(reason: "Use \"name\".")

          """\"""Quoted\""" text that is so long that it would not stand on a line with its quotes."""
          date(
            """When."""
            at: Date @deprecated(reason: "x")
          ): Date
        }

        interface Node {
          id: ID!
        }

        interface Named implements Node {
          id: ID!
          name(first: Int = 10, filter: Filter): String @deprecated
        }

        type Mutation {
          do: Result
        }

        union Result = Root | Mutation

        enum Kind {
          """First."""
          A
          B @deprecated

          """Third."""
          C
        }

        input Filter {
          text: String = "x"
          one: One
        }

        input One @oneOf {
          a: Int
          b: String
        }

        scalar Date @specifiedBy(url: "https://example.org/date")
        """";

    [Fact]
    public void A_schema_is_laid_out_as_the_reference_implementation_does()
    {
        // The long description is the one place where the text above is not what comes out: it gets lines of its own.
        var expected = Everything.Replace(
            "\"\"\"\\\"\"\"Quoted\\\"\"\" text that is so long that it would not stand on a line with its quotes.\"\"\"",
            "\"\"\"\n  \\\"\"\"Quoted\\\"\"\" text that is so long that it would not stand on a line with its quotes.\n  \"\"\"");

        Assert.Equal(expected, SchemaPrinter.Print(Build(Everything)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_printed_builds_the_same_schema(bool withAppliedDirectives)
    {
        var text = Everything.Replace("type Mutation {", "type Mutation @mark @mark(weight: 2) {");

        var once = SchemaPrinter.Print(Build(text), withAppliedDirectives);

        Assert.Equal(once, SchemaPrinter.Print(Build(once), withAppliedDirectives));
        Assert.Equal(withAppliedDirectives, once.Contains("type Mutation @mark @mark(weight: 2) {", StringComparison.Ordinal));
    }

    [Fact]
    public void Directives_of_the_schema_itself_are_printed_when_asked_for()
    {
        var schema = Build("directive @a on SCHEMA schema @a { query: Query } type Query { a: Int }");

        Assert.Equal("directive @a on SCHEMA\n\ntype Query {\n  a: Int\n}", SchemaPrinter.Print(schema));
        Assert.StartsWith(
            "schema @a {\n  query: Query\n}", SchemaPrinter.Print(schema, withAppliedDirectives: true), StringComparison.Ordinal);
    }

    private static Schema Build(string text) => SchemaBuilder.Build(Parser.Parse(new Source(text)));
}
