namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeTests
{
    [Theory]
    [InlineData("{ __typename __schema { description } __type(name: \"Offer\") { name } named { __typename id name ... on Offer { price } } place { __typename } }")]
    [InlineData("{ unknownAbove: named { id } ... on Query { named { name } } }")]
    public void Fields_of_the_type_and_those_of_introspection_are_found(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ nam }",
        "Cannot query field \"nam\" on type \"Query\". Did you mean \"named\"? @ 1:3")]
    [InlineData(
        "{ named { nam } }",
        "Cannot query field \"nam\" on type \"Named\". Did you mean \"name\"? @ 1:11")]
    [InlineData(
        "{ named { minAge } }",
        "Cannot query field \"minAge\" on type \"Named\". Did you mean to use an inline fragment on \"Offer\"? @ 1:11")]
    [InlineData(
        "{ node(id: 1) { name } }",
        "Cannot query field \"name\" on type \"Node\". Did you mean to use an inline fragment on \"Named\", \"Offer\", \"Organisation\", or \"School\"? @ 1:17")]
    [InlineData(
        "{ place { name } }",
        "Cannot query field \"name\" on type \"Place\". Did you mean to use an inline fragment on \"Named\", \"Organisation\", or \"School\"? @ 1:11")]
    [InlineData(
        "{ place { id offers { id } } }",
        "Cannot query field \"id\" on type \"Place\". Did you mean to use an inline fragment on \"Node\", \"Named\", \"Organisation\", or \"School\"? @ 1:11",
        "Cannot query field \"offers\" on type \"Place\". Did you mean to use an inline fragment on \"Organisation\" or \"School\"? @ 1:14")]
    [InlineData(
        "{ named { __schema { description } } }",
        "Cannot query field \"__schema\" on type \"Named\". @ 1:11")]
    [InlineData(
        "{ offer(id: 1) { MinAge id2 zzzzzz title { x } unknown { deeper } } }",
        "Cannot query field \"MinAge\" on type \"Offer\". Did you mean \"minAge\", \"maxAge\", or \"name\"? @ 1:18",
        "Cannot query field \"id2\" on type \"Offer\". Did you mean \"id\"? @ 1:25",
        "Cannot query field \"zzzzzz\" on type \"Offer\". @ 1:29",
        "Field \"title\" must not have a selection since type \"String!\" has no subfields. @ 1:42",
        "Cannot query field \"unknown\" on type \"Offer\". @ 1:48")]
    [InlineData(
        "{ node(id: 1) { ... on Offer { kind } } }",
        "Cannot query field \"kind\" on type \"Offer\". Did you mean \"id\"? @ 1:32")]
    public void A_field_that_the_type_lacks_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
