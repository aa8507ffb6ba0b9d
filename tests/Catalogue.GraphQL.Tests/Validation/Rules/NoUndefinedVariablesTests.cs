namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesTests
{
    [Theory]
    [InlineData("query A($a: Int, $b: Boolean!) { offers(first: $a) { ...F } } fragment F on Offer { id ...G } fragment G on Offer { id @skip(if: $b) }")]
    public void A_variable_is_found_from_within_a_fragment(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ offers(first: $a, ids: [$b]) { id } }",
        "Variable \"$a\" is not defined. @ 1:17 1:1",
        "Variable \"$b\" is not defined. @ 1:27 1:1")]
    [InlineData(
        "query A($a: Int) { offers(first: $a) { ...F } } query B { offers { ...F ...F } } fragment F on Offer { id @skip(if: $c) ... @include(if: $c) { id } }",
        "Variable \"$c\" is not defined by operation \"A\". @ 1:117 1:1",
        "Variable \"$c\" is not defined by operation \"A\". @ 1:138 1:1",
        "Variable \"$c\" is not defined by operation \"B\". @ 1:117 1:49",
        "Variable \"$c\" is not defined by operation \"B\". @ 1:138 1:49")]
    [InlineData(
        "query A { offers(filter: {near: {x: $x}}) { id } }",
        "Variable \"$x\" is not defined by operation \"A\". @ 1:37 1:1",
        "Expected value of type \"PointInput\" to include required field \"y\", found: { x: $x }. @ 1:33")]
    [InlineData(
        "{ offers { ...F @skip(if: $d) } } fragment F on Offer { id @include(if: $e) }",
        "Variable \"$d\" is not defined. @ 1:27 1:1",
        "Variable \"$e\" is not defined. @ 1:73 1:1")]
    public void A_variable_that_the_operation_lacks_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
