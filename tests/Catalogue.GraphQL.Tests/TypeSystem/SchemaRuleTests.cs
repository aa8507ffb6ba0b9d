using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.TypeSystem;

public sealed class SchemaRuleTests
{
    private const string Size =
        "directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION\n";

    private const string Cost = "directive @cost(weight: Int!) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION\n";

    [Theory]
    [InlineData("schema { query: Query } schema { query: Query }", "Must provide only one schema definition. 1:25")]
    [InlineData("schema { query: Query query: Query }", "There can be only one query type in schema. 1:10 1:23")]
    [InlineData("type A { a: Int } scalar A", "There can be only one type named \"A\". 1:6 1:26")]
    [InlineData("directive @a on FIELD directive @a on ENUM", "There can be only one directive named \"@a\". 1:12 1:34")]
    [InlineData("extend type Qeury { b: Int }", "Cannot extend type \"Qeury\" because it is not defined. Did you mean \"Query\"? 1:13")]
    [InlineData("scalar A extend type A { a: Int }", "Cannot extend non-object type \"A\". 1:1 1:10")]
    [InlineData("type A { a: Missing }", "Unknown type \"Missing\". 1:13")]
    [InlineData("type A { a: Int a: Int }", "Field \"A.a\" can only be defined once. 1:10 1:17")]
    [InlineData("type A { a(b: Int, b: Int): Int }", "Argument \"A.a(b:)\" can only be defined once. 1:12 1:20")]
    [InlineData("enum A { B } extend enum A { B }", "Enum value \"A.B\" can only be defined once. 1:10 1:30")]
    [InlineData("type A @deprecated { a: Int }", "Directive \"@deprecated\" may not be used on OBJECT. 1:8")]
    [InlineData("type A @missing { a: Int }", "Unknown directive \"@missing\". 1:8")]
    [InlineData("type A { a: Int @deprecated @deprecated }", "The directive \"@deprecated\" can only be used once at this location. 1:17 1:29")]
    [InlineData("directive @a @deprecated @deprecated on FIELD", "The directive \"@deprecated\" can only be used once at this location. 1:14 1:26")]
    [InlineData("directive @a @oneOf on FIELD", "Directive \"@oneOf\" may not be used on DIRECTIVE_DEFINITION. 1:14")]
    [InlineData("scalar A @specifiedBy(uri: \"\", url: \"\")", "Unknown argument \"uri\" on directive \"@specifiedBy\". Did you mean \"url\"? 1:23")]
    [InlineData("scalar A @specifiedBy(url: \"\", url: \"\")", "There can be only one argument named \"url\". 1:23 1:32")]
    [InlineData("scalar A @specifiedBy", "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided. 1:10")]
    [InlineData("type A { a: Int @deprecated(reason: 1) }", "Argument \"@deprecated(reason:)\" has invalid value: String cannot represent a non string value: 1 1:37")]
    [InlineData("enum A { B @deprecated(reason: null) }", "Argument \"@deprecated(reason:)\" has invalid value: Expected value of non-null type \"String!\" not to be null. 1:32")]
    [InlineData("scalar A @specifiedBy(url: true)", "Argument \"@specifiedBy(url:)\" has invalid value: String cannot represent a non string value: true 1:28")]
    [InlineData("directive @a(b: [B!]) on SCALAR enum B { C } scalar A @a(b: [C, D])", "Argument \"@a(b:)\" has invalid value at [1]: Value \"D\" does not exist in \"B\" enum. Did you mean the enum value \"C\"? 1:65")]
    [InlineData("directive @a(b: B) on SCALAR input B { c: Int! } scalar A @a(b: { d: 1 })", "Argument \"@a(b:)\" has invalid value: Expected value of type \"B\" to include required field \"c\", found: { d: 1 }. 1:65")]
    [InlineData("input A { a: Int b: A = { a: 1, a: 2 } }", "There can be only one input field named \"a\". 1:27 1:33")]
    public void A_definition_as_written_keeps_the_rules(string text, string fault) =>
        Assert.Contains(fault, Faults(text + " type Query { q: Int }"));

    [Theory]
    [InlineData("type A { a: Int }", "Query root type must be provided. ")]
    [InlineData("schema { query: A } enum A { B }", "Query root type must be Object type, it cannot be A. 1:17")]
    [InlineData("schema { query: A mutation: A } type A { a: Int }", "All root types must be different, \"A\" type is used as query and mutation root types. 1:17 1:29")]
    [InlineData("type Query { a: A } input A { a: Int }", "The type of Query.a must be Output Type but got: A. 1:17")]
    [InlineData("type Query { a(b: [Query!]): Int }", "The type of Query.a(b:) must be Input Type but got: [Query!]. 1:19")]
    [InlineData("type Query", "Type Query must define one or more fields. 1:1")]
    [InlineData("type Query implements A { a: Int } scalar A", "Type Query must only implement Interface types, it cannot implement A. 1:23")]
    [InlineData("interface A implements A { a: Int }", "Type A cannot implement itself because it would create a circular reference. 1:24")]
    [InlineData("interface A { a: Int } interface B implements A { a: Int } type C implements B { a: Int }", "Type C must implement A because it is implemented by B. 1:47 1:78")]
    [InlineData("interface A { a: Int b: Int } type C implements A { a: Int }", "Interface field A.b expected but C does not provide it. 1:22 1:31")]
    [InlineData("interface A { a: Int } type C implements A { a: String }", "Interface field A.a expects type Int but C.a is type String. 1:18 1:49")]
    [InlineData("interface A { a(b: Int): Int } type C implements A { a(b: Int!): Int }", "Interface field argument A.a(b:) expects type Int but C.a(b:) is type Int!. 1:20 1:59")]
    [InlineData("interface A { a: Int } type C implements A { a(b: Int!): Int }", "Argument \"C.a(b:)\" must not be required type \"Int!\" if not provided by the Interface field \"A.a\". 1:48 1:15")]
    [InlineData("union A", "Union type A must define one or more member types. 1:1")]
    [InlineData("union A = B scalar B", "Union type A can only include Object types, it cannot include B. 1:11")]
    [InlineData("enum A", "Enum type A must define one or more values. 1:1")]
    [InlineData("input A", "Input Object type A must define one or more fields. 1:1")]
    [InlineData("input A { b: B! } input B { a: A! }", "Input Object A cannot be provided a finite value because it references itself through fields: A.b, B.a. 1:11 1:29")]
    [InlineData("input A @oneOf { a: A }", "Input Object A cannot be provided a finite value because it references itself through fields: A.a. 1:18")]
    [InlineData("input A { a: A = {} }", "Invalid circular reference. The default value of Input Object field A.a references itself. 1:18")]
    [InlineData("input A { a: [E!] = [B, C] } enum E { B }", "A.a has invalid default value at [1]: Value \"C\" does not exist in \"E\" enum. Did you mean the enum value \"B\"? 1:25")]
    [InlineData("input A @oneOf { a: Int! }", "OneOf input field A.a must be nullable. 1:21")]
    [InlineData("input A @oneOf { a: Int = 1 }", "OneOf input field A.a cannot have a default value. 1:18")]
    [InlineData("directive @a(b: Int @a) on ARGUMENT_DEFINITION", "Directive @a cannot reference itself. 1:1")]
    [InlineData("directive @a @b on FIELD directive @b @a on DIRECTIVE_DEFINITION", "Directive @a cannot reference itself. 1:1")]
    [InlineData("input A { a: Int! @deprecated }", "Required input field A.a cannot be deprecated. 1:19 1:14")]
    [InlineData("type __A { a: Int }", "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection. 1:1")]
    [InlineData(Size + "type Query { a(first: Int): [Query] @listSize(assumedSize: -1) }", "@listSize of Query.a assumes a size of -1: it must be a whole number, zero or more. 2:47")]
    [InlineData(Size + "type Query { a(first: Int): [Query] @listSize(assumedSize: 9999999999) }", "@listSize of Query.a assumes a size of 9999999999: it must be a whole number, zero or more. 2:47")]
    [InlineData(Size + "type Query { a(first: Int): [Query] @listSize(slicingArguments: [\"frist\"]) }", "@listSize of Query.a names the slicing argument \"frist\", which the field has not. 2:66")]
    [InlineData(Size + "type Query { a(by: String!): [Query] @listSize(slicingArguments: \"by\") }", "@listSize of Query.a names the slicing argument \"by\", which is of type String!, neither a number nor a list. 2:66")]
    [InlineData(Size + "type Query { a: Query! @listSize(sizedFields: [\"nodes\"]) }", "@listSize of Query.a names the sized field \"nodes\", which Query has not. 2:48")]
    [InlineData(Size + "type Query { a: Query! @listSize(sizedFields: [\"a\"]) }", "@listSize of Query.a names the sized field \"a\", which is of type Query!, no list. 2:48")]
    [InlineData(Size + "type Query { a: Query! @listSize(assumedSize: 3) }", "@listSize of Query.a sizes nothing: the field is no list, and no sized fields are named. 2:24")]
    [InlineData(Cost + "type Query { a: Int @cost(weight: -1) }", "@cost of Query.a has the weight -1: it must be a whole number from 0 to 1000000. 2:27")]
    [InlineData(Cost + "type Query { a(by: I): Int } input I { b: Int @cost(weight: -2) }", "@cost of I.b has the weight -2: it must be a whole number from 0 to 1000000. 2:53")]
    [InlineData(Cost + "type Query { a(by: Int @cost(weight: 1000001)): Int }", "@cost of Query.a(by:) has the weight 1000001: it must be a whole number from 0 to 1000000. 2:30")]
    public void A_type_keeps_the_rules(string text, string fault) => Assert.Contains(fault, Faults(text));

    [Fact]
    public void All_faults_of_all_documents_are_told_at_once()
    {
        var first = Parser.Parse(new Source("type Query { a: Missing }", "one.graphql"));
        var second = Parser.Parse(new Source("\nunion A", "two.graphql"));

        var errors = Assert.Throws<SchemaException>(() => SchemaBuilder.Build(first, second)).Errors;

        Assert.Equal(
            ["Unknown type \"Missing\".", "Union type A must define one or more member types."], errors.Select(error => error.Message));
        Assert.Equal(["one.graphql", "two.graphql"], errors.Select(error => error.Extensions!["source"]));
        Assert.Equal([new SourceLocation(1, 17), new SourceLocation(2, 1)], errors.SelectMany(error => error.Locations));
        Assert.All(errors, error => Assert.Equal(ErrorCodes.SchemaInvalid, error.Code));
    }

    private static IEnumerable<string> Faults(string text) =>
        Assert.Throws<SchemaException>(() => SchemaBuilder.Build(Parser.Parse(new Source(text)))).Errors
            .Select(error => $"{error.Message} {string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}"))}");
}
