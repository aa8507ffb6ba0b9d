namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsTests
{
    [Theory]
    [InlineData("query A { named { ...A } } query B { named { ...C } } fragment A on Node { ...B } fragment B on Node { id } fragment C on Node { id }")]
    public void A_fragment_is_used_directly_or_through_another(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ named { id } } fragment A on Node { ...B } fragment B on Node { id }",
        "Fragment \"A\" is never used. @ 1:18",
        "Fragment \"B\" is never used. @ 1:46")]
    [InlineData(
        "{ named { id ...A } } fragment A on Node { id } fragment C on Node { ...A }",
        "Fragment \"C\" is never used. @ 1:49")]
    public void A_fragment_that_no_operation_reaches_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
