namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesTests
{
    [Theory]
    [InlineData("query ($a: ID!, $b: OfferFilter, $c: [Network!]) { offer(id: $a) { id } offers(filter: $b) { id } b: offers(filter: {networks: $c}) { id } }")]
    public void A_variable_is_of_a_scalar_an_enum_or_an_input_object(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "query ($a: Offer) { offers(first: $a) { id } }",
        "Variable \"$a\" cannot be non-input type \"Offer\". @ 1:12",
        "Variable \"$a\" of type \"Offer\" used in position expecting type \"Int\". @ 1:8 1:35")]
    [InlineData(
        "query ($a: [Place!]!, $b: Named) { offers(first: $a, ids: $b) { id } }",
        "Variable \"$a\" cannot be non-input type \"[Place!]!\". @ 1:12",
        "Variable \"$b\" cannot be non-input type \"Named\". @ 1:27",
        "Variable \"$a\" of type \"[Place!]!\" used in position expecting type \"Int\". @ 1:8 1:50",
        "Variable \"$b\" of type \"Named\" used in position expecting type \"[ID!]\". @ 1:23 1:59")]
    public void A_variable_of_any_other_type_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
