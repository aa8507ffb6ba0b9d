namespace Catalogue.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeTests
{
    [Theory]
    [InlineData("query ($m: Network! = GO, $a: AgeInput = {years: 3}) { offers(filter: {age: {months: 3}, networks: GO, free: null, from: {any: [1, \"thing\"]}, near: {x: 1, y: 2.5}}, ids: [\"a\", 1]) { id } offer(id: 5, age: $a) { id } x: offers(filter: {networks: [$m]}) { id } }")]
    [InlineData("{ offers(filter: null, ids: [], first: 3) { id } }")]
    public void A_literal_that_can_be_read_as_its_type_is_accepted(string text) => Validated.HasNoErrors(text);

    [Theory]
    [InlineData(
        "{ offers(first: \"1\", ids: [1.5, null, true]) { id @skip(if: 1) } }",
        "Int cannot represent non-integer value: \"1\" @ 1:17",
        "ID cannot represent a non-string and non-integer value: 1.5 @ 1:28",
        "Expected value of non-null type \"ID!\" not to be null. @ 1:33",
        "ID cannot represent a non-string and non-integer value: true @ 1:39",
        "Boolean cannot represent a non boolean value: 1 @ 1:61")]
    [InlineData(
        "{ offers(filter: {networks: [GO, \"GO\", GOO, 3]}) { id } }",
        "Enum \"Network\" cannot represent non-enum value: \"GO\". Did you mean the enum value \"GO\", \"OGO\", or \"VGO\"? @ 1:34",
        "Value \"GOO\" does not exist in \"Network\" enum. Did you mean the enum value \"GO\", \"OGO\", or \"VGO\"? @ 1:40",
        "Enum \"Network\" cannot represent non-enum value: 3. @ 1:45")]
    [InlineData(
        "{ offers(filter: {minAge: null, near: {x: 1}, fre: true, zzzzzzzzz: 1}) { id } }",
        "Expected value of non-null type \"Int!\" not to be null. @ 1:27",
        "Expected value of type \"PointInput\" to include required field \"y\", found: { x: 1 }. @ 1:39",
        "Expected value of type \"OfferFilter\" not to include unknown field \"fre\". Did you mean \"free\", \"age\", or \"from\"? Found: { minAge: null, near: { x: 1 }, fre: true, zzzzzzzzz: 1 }. @ 1:47",
        "Expected value of type \"OfferFilter\" not to include unknown field \"zzzzzzzzz\", found: { minAge: null, near: { x: 1 }, fre: true, zzzzzzzzz: 1 }. @ 1:58")]
    [InlineData(
        "{ offers(filter: 3) { id } }",
        "Expected value of type \"OfferFilter\" to be an object, found: 3. @ 1:18")]
    [InlineData(
        "{ offers(filter: [{free: true}], first: [1]) { id } }",
        "Expected value of type \"OfferFilter\" to be an object, found: [{ free: true }]. @ 1:18",
        "Int cannot represent non-integer value: [1] @ 1:41")]
    [InlineData(
        "{ offer(id: null) { id } point(at: {x: 1, y: {z: \"1\"}}) }",
        "Expected value of non-null type \"ID!\" not to be null. @ 1:13",
        "Float cannot represent non numeric value: { z: \"1\" } @ 1:46")]
    [InlineData(
        "{ a: age(by: {}) b: age(by: {years: 1, months: 2}) c: age(by: {years: null}) d: age(by: {year: 1}) e: age(by: {years: \"1\"}) }",
        "Within OneOf Input Object type \"AgeInput\", exactly one field must be specified, and the value for that field must be non-null. @ 1:14",
        "Within OneOf Input Object type \"AgeInput\", exactly one field must be specified, and the value for that field must be non-null. @ 1:29",
        "Within OneOf Input Object type \"AgeInput\", exactly one field must be specified, and the value for that field must be non-null. @ 1:63",
        "Expected value of type \"AgeInput\" not to include unknown field \"year\". Did you mean \"years\"? Found: { year: 1 }. @ 1:90",
        "Within OneOf Input Object type \"AgeInput\", exactly one field must be specified, and the value for that field must be non-null. @ 1:89",
        "Int cannot represent non-integer value: \"1\" @ 1:119")]
    [InlineData(
        "query ($a: Int = \"1\", $b: AgeInput = {}, $c: [Network!] = [go, null]) { offers(first: $a, filter: {age: {years: 1}, networks: $c}) { id } offer(id: 1, age: $b) { id } }",
        "Int cannot represent non-integer value: \"1\" @ 1:18",
        "Within OneOf Input Object type \"AgeInput\", exactly one field must be specified, and the value for that field must be non-null. @ 1:38",
        "Value \"go\" does not exist in \"Network\" enum. Did you mean the enum value \"GO\", \"OGO\", or \"VGO\"? @ 1:60",
        "Expected value of non-null type \"Network!\" not to be null. @ 1:64")]
    [InlineData(
        "mutation { rename(id: true, name: 1) { id } a: rename(id: 1.0, name: N) { id } }",
        "ID cannot represent a non-string and non-integer value: true @ 1:23",
        "String cannot represent a non string value: 1 @ 1:35",
        "ID cannot represent a non-string and non-integer value: 1.0 @ 1:59",
        "String cannot represent a non string value: N @ 1:70")]
    [InlineData(
        "{ offers(first: 2147483648) { id } b: offers(first: -2147483649) { id } point(at: {x: \"1\", y: 1, label: 3}) }",
        "Int cannot represent non 32-bit signed integer value: 2147483648 @ 1:17",
        "Int cannot represent non 32-bit signed integer value: -2147483649 @ 1:53",
        "Float cannot represent non numeric value: \"1\" @ 1:87",
        "String cannot represent a non string value: 3 @ 1:105")]
    public void A_literal_that_cannot_be_is_refused(string text, params string[] errors) => Validated.HasErrors(text, errors);
}
