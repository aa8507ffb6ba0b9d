namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>Arguments and variables as resolvers get them. Specification: §6.1.2, §6.4.1.</summary>
public sealed class CoercionTests
{
    [Theory]
    [InlineData("echo", "number=7")]
    [InlineData("echo(text: null)", "text=null number=7")]
    [InlineData("echo(number: null)", "number=null")]
    [InlineData("echo(list: 3)", "number=7 list=[3]")]
    [InlineData("echo(list: [1, 2])", "number=7 list=[1,2]")]
    [InlineData("echo(rating: 2)", "number=7 rating=2")]
    [InlineData("echo(id: 12)", "number=7 id=12")]
    [InlineData("echo(colour: DARK_RED)", "number=7 colour=DarkRed")]
    [InlineData("echo(range: {until: 5})", "number=7 range={from=1 until=5}")]
    [InlineData("echo(range: {inner: {from: 2}})", "number=7 range={from=1 inner={from=2}}")]
    [InlineData("echo(by: {id: \"a\"})", "number=7 by={id=a}")]
    [InlineData("echo(text: \"\"\"\n  block\n    text\n\"\"\")", "text=block\\n  text number=7")]
    public async Task Literals_come_as_values_and_absent_is_not_null(string field, string values) =>
        Assert.Equal($$$"""{"data":{"echo":"{{{values}}}"}}""", await Sample.AskAsync($"{{ {field} }}"));

    [Theory]
    [InlineData("$v: Int", "number: $v", "{}", "number=7")]
    [InlineData("$v: Int = 3", "number: $v", "{}", "number=3")]
    [InlineData("$v: Int = 3", "number: $v", """{"v":null}""", "number=null")]
    [InlineData("$v: Int", "number: $v", """{"v":2.0}""", "number=2")]
    [InlineData("$v: [Int!]", "list: $v", """{"v":4}""", "number=7 list=[4]")]
    [InlineData("$v: Int!", "list: [1, $v]", """{"v":4}""", "number=7 list=[1,4]")]
    [InlineData("$v: ID", "id: $v", """{"v":5}""", "number=7 id=5")]
    [InlineData("$v: Range", "range: $v", """{"v":{"until":2}}""", "number=7 range={from=1 until=2}")]
    [InlineData("$v: Int", "range: {until: $v}", "{}", "number=7 range={from=1}")]
    [InlineData("$v: Colour", "colour: $v", """{"v":"BLUE"}""", "number=7 colour=Blue")]
    [InlineData("$v: By", "by: $v", """{"v":{"name":"n"}}""", "number=7 by={name=n}")]
    public async Task Variables_come_as_values_and_absent_is_not_null(
        string definition, string argument, string variables, string values) =>
        Assert.Equal($$$"""{"data":{"echo":"{{{values}}}"}}""", await Sample.AskAsync($"query ({definition}) {{ echo({argument}) }}", variables));

    [Theory]
    [InlineData("$v: Int!", "number: $v", "{}", "Variable \\\"$v\\\" of required type \\\"Int!\\\" was not provided.")]
    [InlineData("$v: Int!", "number: $v", """{"v":null}""", "Variable \\\"$v\\\" of non-null type \\\"Int!\\\" must not be null.")]
    [InlineData("$v: Int", "number: $v", """{"v":"x"}""", "Variable \\\"$v\\\" got invalid value \\\"x\\\"; Int cannot represent non-integer value: \\\"x\\\"")]
    [InlineData("$v: Int", "number: $v", """{"v":3000000000}""", "Variable \\\"$v\\\" got invalid value 3000000000; Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("$v: Float", "rating: $v", """{"v":1e400}""", "Float cannot represent non numeric value: 1e400")]
    [InlineData("$v: Boolean", "on: $v", """{"v":0}""", "Boolean cannot represent a non boolean value: 0")]
    [InlineData("$v: [Int!]", "list: $v", """{"v":[1,null]}""", "Variable \\\"$v\\\" got invalid value null at \\\"v[1]\\\"; Expected non-nullable type \\\"Int!\\\" not to be null.")]
    [InlineData("$v: Range", "range: $v", """{"v":{"form":1}}""", "Field \\\"form\\\" is not defined by type \\\"Range\\\". Did you mean \\\"from\\\"?")]
    [InlineData("$v: Colour", "colour: $v", """{"v":"BLEU"}""", "Value \\\"BLEU\\\" does not exist in \\\"Colour\\\" enum. Did you mean the enum value \\\"BLUE\\\"?")]
    [InlineData("$v: By", "by: $v", """{"v":{}}""", "Exactly one key must be specified for OneOf type \\\"By\\\".")]
    [InlineData("$v: By", "by: $v", """{"v":{"id":null}}""", "Field \\\"id\\\" must be non-null.")]
    [InlineData("$v: String", "text: $v", """{"v":"\ud800"}""", "The string holds half a surrogate pair")]
    public async Task A_wrong_variable_is_refused_before_anything_runs(string definition, string argument, string variables, string message)
    {
        var response = await Sample.AskAsync($"query ({definition}) {{ echo({argument}) }}", variables);
        Assert.Contains(message, response, StringComparison.Ordinal);
        Assert.Contains("\"locations\":[{\"line\":1,\"column\":8}]", response, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"BAD_USER_INPUT\"", response, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_the_variables_are_told_at_once()
    {
        var response = await Sample.AskAsync("query ($a: Int, $b: [Int!]) { echo(number: $a, list: $b) }", """{"a":"x","b":[true,"y"]}""");
        Assert.Equal(3, response.Split("got invalid value").Length - 1);
    }
}
