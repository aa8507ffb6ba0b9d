namespace Catalogue.GraphQL.Tests.Validation;

public sealed class OneOfVariablesTests
{
    [Fact]
    public void A_variable_that_may_be_null_is_refused_in_a_oneOf_object() => Validated.HasErrors(
        "query ($a: Int) { offer(id: 1, age: {years: $a}) { id } }",
        "Variable \"$a\" is of type \"Int\" but must be non-nullable to be used for OneOf Input Object \"AgeInput\". @ 1:8 1:45");

    /// <summary>
    /// The specification (§5.8.5) makes no such difference, but the reference implementation does; execution still refuses null.
    /// </summary>
    [Fact]
    public void It_is_let_through_where_the_object_itself_may_not_be_null() =>
        Validated.HasNoErrors("query ($a: Int) { age(by: {years: $a}) }");
}
