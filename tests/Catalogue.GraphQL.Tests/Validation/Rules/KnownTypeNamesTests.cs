namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesTests
{
    [Theory]
    [InlineData("query ($c: OfferFilter, $b: String!) { offers(filter: $c) { ... on Offer { id title(language: $b) } } }")]
    public void Types_of_the_schema_are_found(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "query ($a: [Ofer!]!) { offers(first: $a) { id } }",
        "Unknown type \"Ofer\". Did you mean \"Offer\"? @ 1:13")]
    [InlineData(
        "{ named { ... on Skool { id } ...F } } fragment F on Organization { id }",
        "Unknown type \"Skool\". Did you mean \"School\"? @ 1:18",
        "Unknown type \"Organization\". Did you mean \"Organisation\"? @ 1:54")]
    [InlineData(
        "{ named { id } } type Own { a: Strin b: Own c: Other }",
        "The \"Own\" definition is not executable. @ 1:18",
        "Unknown type \"Strin\". Did you mean \"String\"? @ 1:32",
        "Unknown type \"Other\". Did you mean \"Offer\"? @ 1:48")]
    public void A_type_that_the_schema_lacks_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
