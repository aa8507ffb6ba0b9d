namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsTests
{
    [Theory]
    [InlineData("{ offer(id: 1) { id similar { id } place { __typename } } }")]
    public void Objects_are_selected_from_and_leaves_are_not(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ offer(id: 1) { id { x } } }",
        "Field \"id\" must not have a selection since type \"ID!\" has no subfields. @ 1:21")]
    [InlineData(
        "{ offer(id: 1) { similar schools(first: 1) } }",
        "Field \"similar\" of type \"[Offer]\" must have a selection of subfields. Did you mean \"similar { ... }\"? @ 1:18",
        "Field \"schools\" of type \"[School!]!\" must have a selection of subfields. Did you mean \"schools { ... }\"? @ 1:26")]
    [InlineData(
        "{ place offers { free { yes } } }",
        "Field \"place\" of type \"Place\" must have a selection of subfields. Did you mean \"place { ... }\"? @ 1:3",
        "Field \"free\" must not have a selection since type \"Boolean\" has no subfields. @ 1:23")]
    public void A_leaf_with_a_selection_and_an_object_without_one_are_refused(string text, params string[] errors) =>
        Validated.HasErrors(text, errors);
}
