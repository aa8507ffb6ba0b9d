namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesTests
{
    [Theory]
    [InlineData("query A($a: Int) { offers(first: $a) { id } } query B($a: Int) { offers(first: $a) { id } }")]
    public void Operations_have_variables_of_their_own(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "query A($a: Int, $b: Int, $a: Int, $a: Int) { offers(first: $a) { id } b: offers(first: $b) { id } }",
        "There can be only one variable named \"$a\". @ 1:10 1:28 1:37")]
    public void A_variable_defined_twice_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
