namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsTests
{
    [Theory]
    [InlineData("{ named { ... on Offer { id ... on Node { id } } ...N } place { ... on Node { id } ... on Named { name } ... on School { size } } } fragment N on Node { ... on Organisation { kind } }")]
    public void A_fragment_stands_where_an_object_can_be_of_its_type(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ offer(id: 1) { ... on School { id } ...O ... on Place { __typename } } } fragment O on Organisation { id }",
        "Fragment cannot be spread here as objects of type \"Offer\" can never be of type \"School\". @ 1:18",
        "Fragment \"O\" cannot be spread here as objects of type \"Offer\" can never be of type \"Organisation\". @ 1:39",
        "Fragment cannot be spread here as objects of type \"Offer\" can never be of type \"Place\". @ 1:44")]
    [InlineData(
        "{ named { ... on School { id } ...S } } fragment S on School { id }",
        "Fragment cannot be spread here as objects of type \"Named\" can never be of type \"School\". @ 1:11",
        "Fragment \"S\" cannot be spread here as objects of type \"Named\" can never be of type \"School\". @ 1:32")]
    [InlineData(
        "{ place { ... on Offer { id } ... on Query { named { id } } } }",
        "Fragment cannot be spread here as objects of type \"Place\" can never be of type \"Offer\". @ 1:11",
        "Fragment cannot be spread here as objects of type \"Place\" can never be of type \"Query\". @ 1:31")]
    public void A_fragment_that_no_object_can_be_of_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
