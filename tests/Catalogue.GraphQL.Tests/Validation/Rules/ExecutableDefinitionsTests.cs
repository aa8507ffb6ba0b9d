namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("{ named { ...N } } fragment N on Named { name }")]
    public void A_document_of_operations_and_fragments_is_executable(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ named { id } } type Own { id: ID }",
        "The \"Own\" definition is not executable. @ 1:18")]
    [InlineData(
        "{ named { id } } extend schema @skip(if: true)",
        "The schema definition is not executable. @ 1:18",
        "Directive \"@skip\" may not be used on SCHEMA. @ 1:32")]
    [InlineData(
        "{ named { id } } directive @own on FIELD",
        "The \"own\" definition is not executable. @ 1:18")]
    [InlineData(
        "{ named { id } } extend type Offer { x: Own }\nscalar Own",
        "The \"Offer\" definition is not executable. @ 1:18",
        "The \"Own\" definition is not executable. @ 2:1")]
    public void Definitions_of_a_type_system_are_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
