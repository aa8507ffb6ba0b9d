namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesTests
{
    [Theory]
    [InlineData("{ named { ...A ...B } } fragment A on Node { ...C ...C } fragment B on Node { ...A ...C } fragment C on Node { id }")]
    public void A_fragment_may_be_spread_more_than_once(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ named { ...A } } fragment A on Node { id ...A }",
        "Cannot spread fragment \"A\" within itself. @ 1:44")]
    [InlineData(
        "{ offer(id: 1) { ...A } } fragment A on Offer { id similar { ...B } } fragment B on Offer { organisation { offers { ...C ...A } } } fragment C on Offer { ...B ... { ...C } }",
        "Cannot spread fragment \"B\" within itself via \"C\". @ 1:117 1:155",
        "Cannot spread fragment \"C\" within itself. @ 1:166",
        "Cannot spread fragment \"A\" within itself via \"B\". @ 1:62 1:122")]
    [InlineData(
        "{ named { ...A } } fragment A on Node { ...B ...C } fragment B on Node { ...D } fragment C on Node { ...D } fragment D on Node { ...A ...C }",
        "Cannot spread fragment \"A\" within itself via \"B\", \"D\". @ 1:41 1:74 1:130",
        "Cannot spread fragment \"D\" within itself via \"C\". @ 1:135 1:102")]
    [InlineData(
        "{ named { ...A } } fragment A on Node { ... { ...B } ...C ... { ...A } } fragment B on Node { ...A } fragment C on Node { ...B }",
        "Cannot spread fragment \"A\" within itself via \"C\", \"B\". @ 1:54 1:123 1:95",
        "Cannot spread fragment \"A\" within itself. @ 1:65")]
    public void A_fragment_that_leads_back_to_itself_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
