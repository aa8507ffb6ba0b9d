namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesTests
{
    [Theory]
    [InlineData("{ offers(filter: {age: {years: 1}, near: {x: 1, y: 1}}) { id } point(at: {x: 1, y: 1}) }")]
    public void A_field_name_may_stand_again_in_another_object(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ point(at: {x: 1, y: 2, x: 3, x: 4}) }",
        "There can be only one input field named \"x\". @ 1:14 1:26",
        "There can be only one input field named \"x\". @ 1:14 1:32")]
    [InlineData(
        "query ($p: PointInput = {x: 1, y: 2, y: 2}) { offers(filter: {near: $p, from: [{a: 1, a: {b: 1, b: 1}}]}) { id } }",
        "There can be only one input field named \"y\". @ 1:32 1:38",
        "There can be only one input field named \"a\". @ 1:81 1:87",
        "There can be only one input field named \"b\". @ 1:91 1:97")]
    public void An_input_field_given_twice_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
