namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesTests
{
    [Theory]
    [InlineData("query A { named { id } } query B { named { id } } fragment A on Node { id } query C { node(id: 1) { ...A } }")]
    public void Operations_of_different_names_stand_side_by_side(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "query A { named { id } } mutation A { rename(id: 1, name: \"x\") { id } }",
        "There can be only one operation named \"A\". @ 1:7 1:35")]
    [InlineData(
        "query A { named { id } } query A { named { id } } query A { named { id } }",
        "There can be only one operation named \"A\". @ 1:7 1:32",
        "There can be only one operation named \"A\". @ 1:7 1:57")]
    public void Two_operations_of_one_name_are_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
