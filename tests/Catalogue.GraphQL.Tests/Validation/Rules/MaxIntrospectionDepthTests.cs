namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ __type(name: \"Offer\") { interfaces { fields { name } } possibleTypes { inputFields { name } } } }")]
    public void Introspection_through_two_lists_is_accepted(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ __schema { types { fields { type { interfaces { possibleTypes { name } } } } } } }",
        "Maximum introspection depth exceeded @ 1:3")]
    [InlineData(
        "query { a: __type(name: \"Offer\") { ...T } b: __type(name: \"Offer\") { name } ... { __schema { types { inputFields { type { ...T } } } } } } fragment T on __Type { fields { type { ...U } } } fragment U on __Type { ... { inputFields { type { name } } } }",
        "Maximum introspection depth exceeded @ 1:83")]
    public void Introspection_through_three_lists_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);

    [Fact]
    public void The_refusal_names_the_limit_and_its_figure()
    {
        var error =
            Assert.Single(Validated.Of("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }").Errors);
        Assert.Equal(
            ("MaxIntrospectionDepth", "introspectionLists", 2),
            (error.Extensions!["rule"], error.Extensions["limit"], error.Extensions["maximum"]));
    }
}
