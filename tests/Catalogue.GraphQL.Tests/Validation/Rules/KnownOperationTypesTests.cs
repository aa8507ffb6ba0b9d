namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class KnownOperationTypesTests
{
    [Theory]
    [InlineData("query { named { id } }")]
    [InlineData("mutation { rename(id: 1, name: \"x\") { id } }")]
    [InlineData("subscription { offerRemoved }")]
    public void An_operation_of_a_kind_that_the_schema_has_is_accepted(string text) => Validated.HasNoErrors(text);

    [Fact]
    public void An_operation_of_any_other_kind_is_refused_and_its_fields_are_not_looked_at() =>
        Validated.HasErrors(
            RuleSchema.Of("type Query { a: Int }"),
            "mutation M { a } subscription S { b(c: 1) { d } }",
            "The mutation operation is not supported by the schema. @ 1:1",
            "The subscription operation is not supported by the schema. @ 1:18");
}
