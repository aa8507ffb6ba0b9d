namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesTests
{
    [Theory]
    [InlineData("fragment A on Node { ...B } { named { ...A } } fragment B on Node { id }")]
    public void A_fragment_may_be_defined_before_or_after(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ named { ...A ... { ...B } } }",
        "Unknown fragment \"A\". @ 1:14",
        "Unknown fragment \"B\". @ 1:25")]
    [InlineData(
        "{ named { ...A } } fragment A on Node { id ...C }",
        "Unknown fragment \"C\". @ 1:47")]
    public void A_fragment_that_is_not_defined_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
