using System.Text;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>
/// What is not told unless it is asked for. The rest of introspection is compared with the reference implementation's. Specification: §4.2.
/// </summary>
public sealed class IntrospectionTests
{
    private const string Definitions = """
        directive @old(a: Int @deprecated) @deprecated(reason: "Use @new.") on FIELD
        directive @new on FIELD
        type Query { old(a: Int @deprecated): Int @deprecated new: E }
        enum E { OLD @deprecated NEW }
        """;

    [Theory]
    [InlineData("", """["new","include","skip","deprecated","specifiedBy","oneOf"]""")]
    [InlineData("(includeDeprecated: true)", """["old","new","include","skip","deprecated","specifiedBy","oneOf"]""")]
    public async Task Deprecated_directives_are_left_out_unless_asked_for(string argument, string names)
    {
        var answer = await AskAsync($"{{ __schema {{ directives{argument} {{ name }} }} }}");
        Assert.Equal(names, answer.Replace("""{"data":{"__schema":{"directives":""", "").Replace("}}}", "").Replace("{\"name\":", "").Replace("}", ""));
    }

    [Fact]
    public async Task A_deprecated_directive_says_why() => Assert.Contains(
        """{"name":"old","isDeprecated":true,"deprecationReason":"Use @new.","args":[]},{"name":"new","isDeprecated":false,"deprecationReason":null,"args":[]}""",
        await AskAsync("{ __schema { directives(includeDeprecated: true) { name isDeprecated deprecationReason args { name } } } }"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ __type(name: "Query") { fields { name } } }""", """{"fields":[{"name":"new"}]}""")]
    [InlineData("""{ __type(name: "Query") { fields(includeDeprecated: true) { name args { name } } } }""", """{"fields":[{"name":"old","args":[]},{"name":"new","args":[]}]}""")]
    [InlineData("""{ __type(name: "E") { enumValues { name } } }""", """{"enumValues":[{"name":"NEW"}]}""")]
    public async Task Deprecated_members_are_left_out_unless_asked_for(string query, string type) =>
        Assert.Equal($$$"""{"data":{"__type":{{{type}}}}}""", await AskAsync(query));

    private static async Task<string> AskAsync(string query)
    {
        var binding = new SchemaBinding();
        binding.Object<Root>("Query").Field("old", arguments => arguments.Values, (_, _, _) => 1).Field("new", _ => E.New);
        binding.Enum<E>("E");
        var engine = new Engine(binding.Bind(SchemaBuilder.Build(Parser.Parse(new Source(Definitions)))), new EngineOptions());
        using var response = await engine.ExecuteAsync(new GraphQLRequest(query));
        return Encoding.UTF8.GetString(response.Json.Span);
    }

    private enum E
    {
        Old,
        New,
    }
}
