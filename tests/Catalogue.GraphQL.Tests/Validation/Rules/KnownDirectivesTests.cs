namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesTests
{
    [Theory]
    [InlineData("query Q($a: Int @onVariable) @onQuery { offers(first: $a) @skip(if: false) { ...F @include(if: true) ... @tag(name: \"x\") { id } } } fragment F on Offer @onFragment { id }")]
    public void A_directive_stands_where_its_definition_lets_it(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ named @nope { id } }",
        "Unknown directive \"@nope\". @ 1:9")]
    [InlineData(
        "query Q($a: Int @onQuery) @onVariable { offers(first: $a) @onFragment { ...F @onQuery ... @onFragment { id } } } fragment F on Offer @onQuery { id }",
        "Directive \"@onQuery\" may not be used on VARIABLE_DEFINITION. @ 1:17",
        "Directive \"@onVariable\" may not be used on QUERY. @ 1:27",
        "Directive \"@onFragment\" may not be used on FIELD. @ 1:59",
        "Directive \"@onQuery\" may not be used on FRAGMENT_SPREAD. @ 1:78",
        "Directive \"@onFragment\" may not be used on INLINE_FRAGMENT. @ 1:91",
        "Directive \"@onQuery\" may not be used on FRAGMENT_DEFINITION. @ 1:134")]
    [InlineData(
        "mutation @onQuery { rename(id: 1, name: \"x\") { id } }",
        "Directive \"@onQuery\" may not be used on MUTATION. @ 1:10")]
    [InlineData(
        "subscription @onQuery { offerRemoved }",
        "Directive \"@onQuery\" may not be used on SUBSCRIPTION. @ 1:14")]
    [InlineData(
        "{ named { id @own @own2 } } directive @own on FIELD_DEFINITION\ntype A @own { b(c: ID @own): ID @own }\nenum B @own { C @own }\nunion U @own = A\ninput I @own { a: ID @own }\ninterface J @own { a: ID }\nscalar S @own\nextend schema @own",
        "The \"own\" definition is not executable. @ 1:29",
        "The \"A\" definition is not executable. @ 2:1",
        "The \"B\" definition is not executable. @ 3:1",
        "The \"U\" definition is not executable. @ 4:1",
        "The \"I\" definition is not executable. @ 5:1",
        "The \"J\" definition is not executable. @ 6:1",
        "The \"S\" definition is not executable. @ 7:1",
        "The schema definition is not executable. @ 8:1",
        "Directive \"@own\" may not be used on FIELD. @ 1:14",
        "Unknown directive \"@own2\". @ 1:19",
        "Directive \"@own\" may not be used on OBJECT. @ 2:8",
        "Directive \"@own\" may not be used on ARGUMENT_DEFINITION. @ 2:23",
        "Directive \"@own\" may not be used on ENUM. @ 3:8",
        "Directive \"@own\" may not be used on ENUM_VALUE. @ 3:17",
        "Directive \"@own\" may not be used on UNION. @ 4:9",
        "Directive \"@own\" may not be used on INPUT_OBJECT. @ 5:9",
        "Directive \"@own\" may not be used on INPUT_FIELD_DEFINITION. @ 5:22",
        "Directive \"@own\" may not be used on INTERFACE. @ 6:13",
        "Directive \"@own\" may not be used on SCALAR. @ 7:10",
        "Directive \"@own\" may not be used on SCHEMA. @ 8:15")]
    public void A_directive_unknown_or_in_another_place_is_refused(string text, params string[] errors) =>
        Validated.HasErrors(text, errors);
}
