namespace Catalogue.GraphQL.Tests.Validation;

public sealed class OneOfVariablesTests
{
    /// <summary>The reference implementation sees this only where the argument itself may be null; the specification (§5.8.5) makes no such difference.</summary>
    [Theory]
    [InlineData("query ($a: Int) { age(by: {years: $a}) }", "1:8 1:35")]
    [InlineData("query ($a: Int) { offer(id: 1, age: {years: $a}) { id } }", "1:8 1:45")]
    public void A_variable_that_may_be_null_is_refused_in_a_oneOf_object(string text, string locations) =>
        Validated.HasErrors(text, $"Variable \"$a\" is of type \"Int\" but must be non-nullable to be used for OneOf Input Object \"AgeInput\". @ {locations}");
}
