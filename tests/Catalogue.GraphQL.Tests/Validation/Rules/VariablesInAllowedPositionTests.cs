namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionTests
{
    [Theory]
    [InlineData("query ($a: Int!, $b: [ID!]!, $c: ID, $d: Int = 3, $e: Int!) { offers(first: $a, ids: $b) { id } offer(id: 1) { schools(first: $e, after: $c) { id } } b: offers(filter: {minAge: $d}) { id } }")]
    [InlineData("query ($a: Int!) { age(by: {years: $a}) }")]
    [InlineData("query ($a: Int! = 1) { offer(id: 1, age: {years: $a}) { id } }")]
    [InlineData("query ($a: Int) { offers(filter: {minAge: $a}) { id } }")]
    public void A_variable_at_least_as_strict_as_the_place_is_accepted(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "query ($a: ID) { offer(id: $a) { id } }",
        "Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\". @ 1:8 1:28")]
    [InlineData(
        "query ($a: String!, $b: [ID], $c: ID) { offers(first: $a, ids: $b) { id } b: offers(ids: [$c]) { id } c: offers(ids: $c) { id } }",
        "Variable \"$a\" of type \"String!\" used in position expecting type \"Int\". @ 1:8 1:55",
        "Variable \"$b\" of type \"[ID]\" used in position expecting type \"[ID!]\". @ 1:21 1:64",
        "Variable \"$c\" of type \"ID\" used in position expecting type \"ID!\". @ 1:31 1:91",
        "Variable \"$c\" of type \"ID\" used in position expecting type \"[ID!]\". @ 1:31 1:118")]
    [InlineData(
        "query ($a: ID = null) { offer(id: $a) { id } }",
        "Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\". @ 1:8 1:35")]
    [InlineData(
        "query ($a: Int) { offer(id: 1, age: {years: $a}) { id } }",
        "Variable \"$a\" is of type \"Int\" but must be non-nullable to be used for OneOf Input Object \"AgeInput\". @ 1:8 1:45")]
    [InlineData(
        "query ($a: Int = 1) { offers(filter: {age: {years: $a}}) { id } }",
        "Variable \"$a\" is of type \"Int\" but must be non-nullable to be used for OneOf Input Object \"AgeInput\". @ 1:8 1:52")]
    [InlineData(
        "query A($a: Int) { offers { ...F } } fragment F on Offer { id @skip(if: $a) schools(first: $a) { id } }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Boolean!\". @ 1:9 1:73",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". @ 1:9 1:92")]
    [InlineData(
        "query ($a: Boolean, $b: [Network]) { offers(filter: {networks: $b}) { id @include(if: $a) } }",
        "Variable \"$b\" of type \"[Network]\" used in position expecting type \"[Network!]\". @ 1:21 1:64",
        "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". @ 1:8 1:87")]
    public void A_variable_that_does_not_fit_the_place_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
