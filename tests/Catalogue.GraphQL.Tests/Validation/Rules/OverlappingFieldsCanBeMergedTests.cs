namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedTests
{
    [Theory]
    [InlineData("{ offer(id: 1) { name name a: minAge a: minAge } }")]
    [InlineData("{ named { ... on Offer { x: minAge } ... on Organisation { x: nameLength } } }")]
    [InlineData("{ offer(id: 1) { title(language: \"nl\", short: true) title(short: true, language: \"nl\") } }")]
    [InlineData("{ named { ... on Offer { x: name } ... on Organisation { x: name } } place { ... on School { x: name } } }")]
    [InlineData("{ named { ...A ...A ...B } } fragment A on Named { name ...B } fragment B on Named { name id }")]
    [InlineData("{ place { ... on School { x: size } ... on Organisation { x: kind } } }")]
    [InlineData("{ offers(filter: {free: true, minAge: 1}) { id } offers(filter: {minAge: 1, free: true}) { name } }")]
    public void Fields_that_are_the_same_or_never_meet_merge(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ offer(id: 1) { x: name x: minAge } }",
        "Fields \"x\" conflict because \"name\" and \"minAge\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:18 1:26")]
    [InlineData(
        "{ offer(id: 1) { x: name x: title x: minAge } }",
        "Fields \"x\" conflict because \"name\" and \"title\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:18 1:26",
        "Fields \"x\" conflict because \"name\" and \"minAge\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:18 1:35",
        "Fields \"x\" conflict because \"title\" and \"minAge\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:26 1:35")]
    [InlineData(
        "{ offer(id: 1) { schools(first: 1) { id } schools(first: 2) { id } } }",
        "Fields \"schools\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @ 1:18 1:43")]
    [InlineData(
        "{ offer(id: 1) { title title(language: \"nl\") } }",
        "Fields \"title\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @ 1:18 1:24")]
    [InlineData(
        "query ($a: String) { offer(id: 1) { title(language: $a) title(language: \"a\") } }",
        "Fields \"title\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional. @ 1:37 1:57")]
    [InlineData(
        "{ place { ... on School { x: name } ... on Organisation { x: name } } }",
        "Fields \"x\" conflict because they return conflicting types \"Int\" and \"String\". Use different aliases on the fields to fetch both if this was intentional. @ 1:27 1:59")]
    [InlineData(
        "{ place { ... on School { x: network } ... on Organisation { x: kind } } }",
        "Fields \"x\" conflict because they return conflicting types \"Network\" and \"String\". Use different aliases on the fields to fetch both if this was intentional. @ 1:27 1:62")]
    [InlineData(
        "{ named { ... on Offer { x: maxAge } ... on Organisation { x: nameLength } } }",
        "Fields \"x\" conflict because they return conflicting types \"Int!\" and \"Int\". Use different aliases on the fields to fetch both if this was intentional. @ 1:26 1:60")]
    [InlineData(
        "{ named { ... on Offer { x: similar { id } } ... on Organisation { x: kind } } }",
        "Fields \"x\" conflict because they return conflicting types \"[Offer]\" and \"String\". Use different aliases on the fields to fetch both if this was intentional. @ 1:26 1:68")]
    [InlineData(
        "{ named { ... on Offer { x: similar { id } } ... on Organisation { x: offers { id } } } }",
        "Fields \"x\" conflict because they return conflicting types \"[Offer]\" and \"[Offer!]!\". Use different aliases on the fields to fetch both if this was intentional. @ 1:26 1:68")]
    [InlineData(
        "{ offer(id: 1) { x: name } offer(id: 1) { x: minAge } }",
        "Fields \"offer\" conflict because subfields \"x\" conflict because \"name\" and \"minAge\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:3 1:18 1:28 1:43")]
    [InlineData(
        "{ a: offer(id: 1) { b: organisation { c: name d: kind } } a: offer(id: 1) { b: organisation { c: kind d: name } } }",
        "Fields \"a\" conflict because subfields \"b\" conflict because subfields \"c\" conflict because \"name\" and \"kind\" are different fields and subfields \"d\" conflict because \"kind\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:3 1:21 1:39 1:47 1:59 1:77 1:95 1:103")]
    [InlineData(
        "{ a: offer(id: 1) { b: organisation { c: name } } a: offer(id: 1) { b: organisation { c: kind } } }",
        "Fields \"a\" conflict because subfields \"b\" conflict because subfields \"c\" conflict because \"name\" and \"kind\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:3 1:21 1:39 1:51 1:69 1:87")]
    [InlineData(
        "{ a: offer(id: 1) { b: organisation { c: name } b: organisation { c: kind } } }",
        "Fields \"b\" conflict because subfields \"c\" conflict because \"name\" and \"kind\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:21 1:39 1:49 1:67")]
    [InlineData(
        "{ named { ...A x: id } } fragment A on Named { x: name ...B } fragment B on Named { x: __typename }",
        "Fields \"x\" conflict because \"id\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:16 1:48",
        "Fields \"x\" conflict because \"id\" and \"__typename\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:16 1:85",
        "Fields \"x\" conflict because \"name\" and \"__typename\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:48 1:85")]
    [InlineData(
        "{ named { ...A } node(id: 1) { ...A ...B } } fragment A on Named { x: name } fragment B on Named { x: id }",
        "Fields \"x\" conflict because \"name\" and \"id\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:68 1:100")]
    [InlineData(
        "{ named { ...A ...B } node(id: 1) { ...C } } fragment A on Named { x: name } fragment B on Named { x: id ...C } fragment C on Node { x: __typename }",
        "Fields \"x\" conflict because \"name\" and \"id\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:68 1:100",
        "Fields \"x\" conflict because \"name\" and \"__typename\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:68 1:134",
        "Fields \"x\" conflict because \"id\" and \"__typename\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:100 1:134")]
    [InlineData(
        "{ named { ... on Offer { x: organisation { y: name } } ... on Organisation { x: offers { y: id } } } }",
        "Fields \"x\" conflict because they return conflicting types \"Organisation\" and \"[Offer!]!\". Use different aliases on the fields to fetch both if this was intentional. @ 1:26 1:78")]
    [InlineData(
        "{ place { ... on School { x: offers { a: name } } ... on Organisation { x: offers { a: id } } } }",
        "Fields \"x\" conflict because they return conflicting types \"[Offer]\" and \"[Offer!]!\". Use different aliases on the fields to fetch both if this was intentional. @ 1:27 1:73")]
    [InlineData(
        "{ offer(id: 1) { similar { ...S } } } fragment S on Offer { a: similar { x: name ...S } similar { x: id } a: similar { x: id } }",
        "Cannot spread fragment \"S\" within itself. @ 1:82",
        "Fields \"a\" conflict because subfields \"x\" conflict because \"name\" and \"id\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:61 1:74 1:107 1:120")]
    [InlineData(
        "{ x: named { id } ... { x: offers { id } } ...Q } fragment Q on Query { ... on Query { x: place { __typename } } }",
        "Fields \"x\" conflict because \"named\" and \"offers\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:3 1:25",
        "Fields \"x\" conflict because \"named\" and \"place\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:3 1:88",
        "Fields \"x\" conflict because \"offers\" and \"place\" are different fields. Use different aliases on the fields to fetch both if this was intentional. @ 1:25 1:88")]
    public void Fields_that_meet_and_differ_are_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
