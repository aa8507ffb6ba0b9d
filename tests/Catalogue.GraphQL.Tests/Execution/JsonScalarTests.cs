using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>A custom scalar for any JSON comes out as it went in.</summary>
public sealed class JsonScalarTests
{
    [Theory]
    [InlineData("""{a: [1, -0.5e3, "x\n", true, null, RED], b: {}}""", """{"a":[1,-0.5e3,"x\n",true,null,"RED"],"b":{}}""")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("null", "null")]
    public async Task Literals_are_kept_as_written(string literal, string json) =>
        Assert.Equal($$$"""{"data":{"echo":{{{json}}}}}""", await AskAsync($"{{ echo(json: {literal}) }}"));

    [Theory]
    [InlineData("""{"a":[1,1e400,"\u00e9"]}""")]
    [InlineData("[[], {}]")]
    [InlineData("\"text\"")]
    public async Task Variables_are_kept_as_written(string json) => Assert.Equal(
        $$$"""{"data":{"echo":{{{json}}}}}""", await AskAsync("query ($v: Json) { echo(json: $v) }", $$"""{"v":{{json}}}"""));

    [Fact]
    public async Task Variables_stand_within_a_literal() => Assert.Equal(
        """{"data":{"echo":{"i":7,"f":0.5,"l":["a",null],"o":{"a":1},"j":{"x":[]},"absent":null}}}""",
        await AskAsync(
            "query ($i: Int, $f: Float, $l: [String], $o: In, $j: Json, $absent: Boolean) { echo(json: {i: $i, f: $f, l: $l, o: $o, j: $j, absent: $absent}) }",
            """{"i":7,"f":0.5,"l":["a",null],"o":{"a":1},"j":{"x":[]}}"""));

    private static async Task<string> AskAsync(string query, string variables = "{}")
    {
        var binding = new SchemaBinding();
        binding.JsonScalar("Json");
        binding.Input("In", input => input.Values);
        binding.Object<Root>("Query").Field("echo", arguments => arguments.Value<JsonElement>("json"), (_, json, _) => json)
            .Field("other", arguments => arguments.Find<InputObject>("in"), (_, _, _) => 1);
        var schema = SchemaBuilder.Build(
            Parser.Parse(
                new Source(
                    "scalar Json input In { a: Int b: Float c: String d: Boolean } type Query { echo(json: Json): Json other(in: In): Int }")));
        using var json = JsonDocument.Parse(variables);
        using var response = await new Engine(binding.Bind(schema), new EngineOptions()).ExecuteAsync(new GraphQLRequest(query) { Variables = json.RootElement });
        return Encoding.UTF8.GetString(response.Json.Span);
    }
}
