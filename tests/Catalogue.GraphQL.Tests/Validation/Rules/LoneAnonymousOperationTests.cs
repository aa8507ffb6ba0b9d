namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("{ named { id } }")]
    [InlineData("{ named { ...N } } fragment N on Named { id }")]
    public void An_operation_without_a_name_stands_alone_or_with_fragments(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ named { id } } query A { named { id } }",
        "This anonymous operation must be the only defined operation. @ 1:1")]
    [InlineData(
        "{ named { id } } { named { id } }",
        "This anonymous operation must be the only defined operation. @ 1:1",
        "This anonymous operation must be the only defined operation. @ 1:18")]
    public void An_operation_without_a_name_beside_another_is_refused(string text, params string[] errors) =>
        Validated.HasErrors(text, errors);
}
