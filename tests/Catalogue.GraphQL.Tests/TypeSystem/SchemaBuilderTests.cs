using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.TypeSystem;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Extensions_add_to_what_they_extend_in_any_order_and_document()
    {
        var schema = Build(
            "extend type Query implements A @tag { b: [E!]! } extend enum E { Y } extend union U = Query extend input I { b: Int } extend scalar S @specifiedBy(url: \"https://s\")",
            "directive @tag on OBJECT interface A { a: Int } type Query { a: Int } enum E { X } type B { i(i: I): S } union U = B input I { a: Int } scalar S");

        Assert.Equal(["a", "b"], schema.Query.Fields.Keys);
        Assert.Equal("[E!]!", schema.Query.Fields["b"].Type.ToString());
        Assert.Equal("A", Assert.Single(schema.Query.Interfaces).Name);
        Assert.Equal("tag", Assert.Single(schema.Query.Directives).Name.Value);
        Assert.Equal(["X", "Y"], Assert.IsType<EnumType>(schema.Types["E"]).Values.Keys);
        Assert.Equal(["B", "Query"], schema.PossibleTypes["U"].Select(type => type.Name));
        Assert.Equal(["Query"], schema.PossibleTypes["A"].Select(type => type.Name));
        Assert.Equal(["a", "b"], Assert.IsType<InputObjectType>(schema.Types["I"]).Fields.Keys);
        Assert.Equal("https://s", Assert.IsType<ScalarType>(schema.Types["S"]).SpecifiedByUrl);
    }

    [Fact]
    public void Root_types_are_those_of_the_schema_definition_or_else_those_of_their_names()
    {
        var named = Build(
            "\"d\" schema { query: A } extend schema { mutation: Query } type A { a: Int } type Query { a: Int } type Mutation { a: Int }");
        var implied = Build("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }");

        Assert.Equal(("A", "Query", null), (named.Query.Name, named.Mutation?.Name, named.Subscription?.Name));
        Assert.Equal("d", named.Description);
        Assert.Equal(("Query", "Mutation", "Subscription"), (implied.Query.Name, implied.Mutation?.Name, implied.Subscription?.Name));
    }

    [Fact]
    public void A_built_in_scalar_is_there_when_something_uses_it()
    {
        var schema = Build("type Query { a(b: Int): ID }");

        Assert.Equal(
            ["Query", "ID", "Int", "Boolean", "String", "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"],
            schema.Types.Keys);
        Assert.Equal(["include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Keys);
    }

    [Fact]
    public void Built_in_types_cannot_be_replaced_but_built_in_directives_can()
    {
        var schema = Build("type Query { a: String } type String { a: Int } directive @skip(if: Boolean!) on FIELD");

        Assert.IsType<ScalarType>(schema.Types["String"]);
        Assert.Equal([DirectiveLocation.Field], schema.Directives["skip"].Locations);
    }

    [Fact]
    public void Deprecation_has_a_reason_by_default()
    {
        var schema = Build("type Query { a: Int @deprecated b(c: Int @deprecated(reason: \"r\")): Int }");

        Assert.Equal("No longer supported", schema.Query.Fields["a"].DeprecationReason);
        Assert.Equal("r", schema.Query.Fields["b"].Arguments["c"].DeprecationReason);
        Assert.Null(schema.Query.Fields["b"].DeprecationReason);
    }

    private static Schema Build(params string[] texts) => SchemaBuilder.Build([.. texts.Select(text => Parser.Parse(new Source(text)))]);
}
