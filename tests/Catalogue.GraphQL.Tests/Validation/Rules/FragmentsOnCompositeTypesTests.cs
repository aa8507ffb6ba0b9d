namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesTests
{
    [Theory]
    [InlineData("{ place { ... on Place { ... on School { id } ... on Node { id } ... { __typename } } } }")]
    public void Fragments_are_on_objects_interfaces_and_unions(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ named { ... on Network { x } } }",
        "Fragment cannot condition on non composite type \"Network\". @ 1:18")]
    [InlineData(
        "{ named { ...F } } fragment F on PointInput { x }",
        "Fragment \"F\" cannot condition on non composite type \"PointInput\". @ 1:34")]
    [InlineData(
        "{ named { ...F } } fragment F on Date { x }",
        "Fragment \"F\" cannot condition on non composite type \"Date\". @ 1:34")]
    public void A_fragment_on_any_other_type_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
