namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesTests
{
    [Theory]
    [InlineData("query ($a: Boolean!) { offers { ...F } } fragment F on Offer { id @skip(if: $a) }")]
    public void A_variable_may_be_used_only_in_a_fragment(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "query ($a: Int) { named { id } }",
        "Variable \"$a\" is never used. @ 1:8")]
    [InlineData(
        "query A($a: Int, $b: Int = 1, $c: Int) { offers(first: $b) { ...F } } fragment F on Offer { id }",
        "Variable \"$a\" is never used in operation \"A\". @ 1:9",
        "Variable \"$c\" is never used in operation \"A\". @ 1:31")]
    [InlineData(
        "query A($a: Boolean!) { offers { ...F } } query B($a: Boolean!) { named { id } } fragment F on Offer { id @skip(if: $a) }",
        "Variable \"$a\" is never used in operation \"B\". @ 1:51")]
    public void A_variable_that_nothing_uses_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
