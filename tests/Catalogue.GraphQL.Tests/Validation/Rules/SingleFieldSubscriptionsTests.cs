namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsTests
{
    [Theory]
    [InlineData("subscription { offerChanged { id } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { offerChanged { id name } }")]
    [InlineData("subscription { offerChanged { id } offerChanged { name } }")]
    [InlineData("subscription { a: offerRemoved @tag(name: \"x\") }")]
    public void A_subscription_of_one_field_is_accepted(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "subscription { offerChanged { id } offerRemoved }",
        "Anonymous Subscription must select only one top level field. @ 1:36")]
    [InlineData(
        "subscription S { offerRemoved ...F } fragment F on Subscription { offerChanged { id } again: offerRemoved }",
        "Subscription \"S\" must select only one top level field. @ 1:67 1:87")]
    [InlineData(
        "subscription S { __typename }",
        "Subscription \"S\" must not select an introspection top level field. @ 1:18")]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { __typename offerRemoved }",
        "Anonymous Subscription must select only one top level field. @ 1:63",
        "Anonymous Subscription must not select an introspection top level field. @ 1:52")]
    [InlineData(
        "subscription S { offerRemoved @skip(if: true) }",
        "Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection. @ 1:31")]
    [InlineData(
        "subscription ($b: Boolean!) { ... @include(if: $b) { offerRemoved } offerChanged @include(if: $b) { id } }",
        "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. @ 1:35 1:82")]
    [InlineData(
        "subscription S { ... on Query { named { id } } }",
        "Subscription \"S\" must select one top level field. @ 1:16",
        "Fragment cannot be spread here as objects of type \"Subscription\" can never be of type \"Query\". @ 1:18")]
    public void Any_other_selection_of_a_subscription_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
