namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationTests
{
    [Theory]
    [InlineData("{ named @skip(if: true) { id @skip(if: true) @include(if: true) name @tag(name: \"a\") @tag(name: \"b\") } }")]
    public void Different_places_and_repeatable_directives_repeat(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "query @onQuery @onQuery { named { id } }",
        "The directive \"@onQuery\" can only be used once at this location. @ 1:7 1:16")]
    [InlineData(
        "{ named @skip(if: true) @include(if: true) @skip(if: true) @skip(if: true) { id } }",
        "The directive \"@skip\" can only be used once at this location. @ 1:9 1:44",
        "The directive \"@skip\" can only be used once at this location. @ 1:9 1:60")]
    [InlineData(
        "{ named { id } } scalar Own @specifiedBy(url: \"a\") extend scalar Own @specifiedBy(url: \"b\")",
        "The \"Own\" definition is not executable. @ 1:18",
        "The \"Own\" definition is not executable. @ 1:52",
        "The directive \"@specifiedBy\" can only be used once at this location. @ 1:29 1:70")]
    public void A_directive_twice_in_one_place_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
