namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsTests
{
    [Theory]
    [InlineData("{ offer(id: 1) { title schools(first: 1) { id @tag(name: \"x\") } } }")]
    public void Arguments_with_a_default_or_that_may_be_null_are_left_out(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ offer { schools(after: 1) { id } } }",
        "Argument \"Offer.schools(first:)\" of type \"Int!\" is required, but it was not provided. @ 1:11",
        "Argument \"Query.offer(id:)\" of type \"ID!\" is required, but it was not provided. @ 1:3")]
    [InlineData(
        "{ named { id @tag @skip } }",
        "Argument \"@tag(name:)\" of type \"String!\" is required, but it was not provided. @ 1:14",
        "Argument \"@skip(if:)\" of type \"Boolean!\" is required, but it was not provided. @ 1:19")]
    [InlineData(
        "{ __type { name } }",
        "Argument \"<meta>.__type(name:)\" of type \"String!\" is required, but it was not provided. @ 1:3")]
    [InlineData(
        "mutation { rename { id } }",
        "Argument \"Mutation.rename(id:)\" of type \"ID!\" is required, but it was not provided. @ 1:12",
        "Argument \"Mutation.rename(name:)\" of type \"String!\" is required, but it was not provided. @ 1:12")]
    public void A_required_argument_left_out_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
