namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesTests
{
    [Theory]
    [InlineData("{ named { ...A ...B ... { id } ... { name } } } fragment A on Node { id } fragment B on Node { id }")]
    public void Fragments_of_different_names_stand_side_by_side(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ named { ...A } } fragment A on Node { id } fragment A on Named { id } fragment A on Offer { id }",
        "There can be only one fragment named \"A\". @ 1:29 1:55",
        "There can be only one fragment named \"A\". @ 1:29 1:82")]
    public void Two_fragments_of_one_name_are_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
