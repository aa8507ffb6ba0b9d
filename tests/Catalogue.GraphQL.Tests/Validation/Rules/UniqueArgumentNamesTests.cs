namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesTests
{
    [Theory]
    [InlineData("{ offers(first: 1, ids: [1]) { id @tag(name: \"a\") @tag(name: \"a\") } }")]
    public void Arguments_of_different_names_stand_together(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ offers(first: 1, first: 2, ids: 3, first: 4) { id } }",
        "There can be only one argument named \"first\". @ 1:10 1:20 1:38")]
    [InlineData(
        "{ named { id @skip(if: true, if: false) } }",
        "There can be only one argument named \"if\". @ 1:20 1:30")]
    public void An_argument_given_twice_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
