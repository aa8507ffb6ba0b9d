namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesTests
{
    [Theory]
    [InlineData("{ offer(id: 1) { title(short: true) @tag(name: \"x\", weight: 2) } }")]
    public void Arguments_of_the_field_or_directive_are_found(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ offer(id: 1) { title(shor: true) } }",
        "Unknown argument \"shor\" on field \"Offer.title\". Did you mean \"short\"? @ 1:24")]
    [InlineData(
        "{ named(id: 1) { id } }",
        "Unknown argument \"id\" on field \"Query.named\". @ 1:9")]
    [InlineData(
        "{ named { id @tag(name: \"x\", wait: 2) @skip(if: true, unless: 1) } }",
        "Unknown argument \"wait\" on directive \"@tag\". @ 1:30",
        "Unknown argument \"unless\" on directive \"@skip\". @ 1:55")]
    [InlineData(
        "{ __type(name: \"x\", nam: \"y\") { name } }",
        "Unknown argument \"nam\" on field \"<meta>.__type\". Did you mean \"name\"? @ 1:21")]
    [InlineData(
        "{ named { name(x: {a: [1]}) } }",
        "Unknown argument \"x\" on field \"Named.name\". @ 1:16")]
    public void An_argument_that_is_not_defined_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
