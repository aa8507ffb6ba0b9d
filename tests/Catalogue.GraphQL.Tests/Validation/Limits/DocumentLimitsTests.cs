using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Validation.Limits;

public sealed class DocumentLimitsTests
{
    [Theory]
    [InlineData("depth", 3, 4, "{ offer(id: 1) { similar { ...F } } } fragment F on Offer { ... { organisation { id } } }")]
    [InlineData("fields", 5, 6, "{ a: node(id: 1) { ...F } b: node(id: 2) { ...F } named { id } } fragment F on Node { id }")]
    [InlineData("aliases", 3, 4, "{ a: node(id: 1) { ...F } b: node(id: 2) { ...F } } fragment F on Node { i: id }")]
    [InlineData("directives", 2, 3, "query @onQuery { named @skip(if: true) { ...F } } fragment F on Node { id @skip(if: true) }")]
    [InlineData("fragmentSpreads", 2, 3, "{ named { ...F ...F } } fragment F on Node { ...G } fragment G on Node { id }")]
    [InlineData("listItems", 2, 3, "{ offers(filter: {networks: [GO, OGO, VGO]}, ids: [1]) { id } }")]
    [InlineData("listItems", 2, 3, "query ($i: [ID!] = [1, 2, 3]) { offers(ids: $i) { id } }")]
    [InlineData("introspectionDepth", 3, 4, "{ __schema { types { ofType { name } } } }")]
    [InlineData("introspectionFields", 3, 4, "{ named { id name } __schema { description } b: __type(name: \"x\") { ...F } } fragment F on __Type { name }")]
    public void A_document_may_reach_a_limit_but_not_pass_it(string limit, int maximum, int actual, string text)
    {
        Assert.Empty(Validated.Of(text, limits: With(limit, actual)).Errors);
        var error = Assert.Single(Validated.Of(text, limits: With(limit, maximum)).Errors);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal(limit, error.Extensions!["limit"]);
        Assert.Equal(maximum, error.Extensions["maximum"]);
        Assert.Equal(actual, error.Extensions["actual"]);
        Assert.EndsWith($"the limit is {maximum}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_that_double_at_each_step_are_counted_without_being_filled_in()
    {
        var steps = Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Node {{ ...F{i + 1} ... {{ ...F{i + 1} }} }}");
        var error = Assert.Single(Validated.Of($"{{ named {{ ...F0 }} }} {string.Join(' ', steps)} fragment F60 on Node {{ id }}").Errors);

        Assert.Equal("fields", error.Extensions!["limit"]);
        Assert.Equal(int.MaxValue, error.Extensions["actual"]);
    }

    [Fact]
    public void The_introspection_query_of_a_client_passes()
    {
        var ofType = string.Concat(Enumerable.Repeat("ofType { kind name ", 9)) + string.Concat(Enumerable.Repeat("}", 9));
        var text = $$"""
            query { __schema { description queryType { name } mutationType { name } subscriptionType { name } types { ...Full }
              directives { name description isRepeatable locations args(includeDeprecated: true) { ...Input } } } }
            fragment Full on __Type { kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...Input } type { ...Ref } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...Input } interfaces { ...Ref }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...Ref } }
            fragment Input on __InputValue { name description type { ...Ref } defaultValue isDeprecated deprecationReason }
            fragment Ref on __Type { kind name {{ofType}} }
            """;

        Assert.Empty(Validated.Of(text).Errors);
    }

    [Fact]
    public void A_limit_is_refused_before_any_rule_is_asked() =>
        Assert.Equal(
            ["depth"],
            Validated.Of("{ offer(id: 1) { nope } }", limits: With("depth", 1)).Errors.Select(error => error.Extensions!["limit"]));

    private static ValidationLimits With(string limit, int maximum) => limit switch
    {
        "depth" => new() { MaxDepth = maximum },
        "fields" => new() { MaxFields = maximum },
        "aliases" => new() { MaxAliases = maximum },
        "directives" => new() { MaxDirectives = maximum },
        "fragmentSpreads" => new() { MaxFragmentSpreads = maximum },
        "listItems" => new() { MaxListItems = maximum },
        "introspectionDepth" => new() { MaxIntrospectionDepth = maximum },
        _ => new() { MaxIntrospectionFields = maximum },
    };
}
