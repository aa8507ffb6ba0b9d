using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>What is dear and asked twice of the same object is computed once; everything else as often as it is asked.</summary>
public sealed class RepeatedFieldsTests
{
    private const string Definitions = """
        type Query { found(text: String, sizes: [Int!], by: By): Found! @cost(weight: 50) later(text: String): Found! @cost(weight: 50) cheap(text: String): Found! every: [Found!]! }
        type Mutation { make(text: String): Found! @cost(weight: 50) }
        type Found { text: String counted(by: Int = 1): Int @cost(weight: 9) }
        input By { one: Int = 3, other: Int }
        directive @cost(weight: Int!) on FIELD_DEFINITION | ARGUMENT_DEFINITION
        """;

    private readonly List<string> calls = [];

    private sealed record Found(string? Text);

    [Theory]
    [InlineData("{ a: found(text: \"x\") { text } b: found(text: \"x\") { text } c: found { text } }", "found x, found")]
    [InlineData("{ a: found(sizes: [1, 2]) { text } b: found(sizes: [2, 1]) { text } c: found(sizes: [1, 2]) { text } }", "found, found")]
    [InlineData("{ a: found(by: {one: 3}) { text } b: found(by: {other: null}) { text } c: found(by: {}) { text } }", "found, found")]
    [InlineData("query ($t: String = \"x\") { a: found(text: $t) { text } b: found(text: \"x\") { text } }", "found x")]
    [InlineData("{ a: later(text: \"x\") { text } b: later(text: \"x\") { text } c: found(text: \"x\") { text } }", "later x, found x")]
    [InlineData("{ a: cheap(text: \"x\") { text } b: cheap(text: \"x\") { text } }", "cheap x, cheap x")]
    [InlineData("{ a: found { counted b: counted(by: 1) c: counted(by: 2) } }", "found, counted 1, counted 2")]
    [InlineData("{ a: found { counted } b: found { counted } }", "found, counted 1")]
    [InlineData("{ a: found { ...F } b: found { ...F } } fragment F on Found { counted }", "found, counted 1")]
    [InlineData("{ every { a: counted b: counted } }", "every, counted 1, counted 1")]
    [InlineData("mutation { a: make(text: \"x\") { text } b: make(text: \"x\") { text } }", "make x, make x")]
    public async Task Once_for_the_same_object_field_and_arguments(string query, string expected)
    {
        using var response = await Engine().ExecuteAsync(new GraphQLRequest(query));
        Assert.Empty(response.Errors);
        Assert.Equal(expected, string.Join(", ", calls));
    }

    [Theory]
    [InlineData("found")]
    [InlineData("later")]
    public async Task One_that_fails_fails_wherever_it_is_asked_by_the_path_of_each(string field)
    {
        using var response = await Engine().ExecuteAsync(
            new GraphQLRequest($"{{ every {{ text }} a: {field}(text: \"fail\") {{ text }} b: {field}(text: \"fail\") {{ text }} }}"));
        Assert.Contains("\"path\":[\"a\"]", Encoding.UTF8.GetString(response.Json.Span), StringComparison.Ordinal);
        Assert.Equal($"{field} fail", string.Join(", ", calls.Where(call => call != "every")));
    }

    private Engine Engine()
    {
        var binding = new SchemaBinding();
        binding.Input("By", input => input.Values);
        binding.Object<Root>("Query")
            .Field(
                "found",
                arguments => (Text: arguments.Find<string>("text"), Sizes: arguments.List<int>("sizes"), By: arguments.Find<InputObject>("by")),
                (_, asked, _) => Find("found", asked.Text))
            .AsyncField<string?, Found>("later", arguments => arguments.Find<string>("text"), async (_, text, _) =>
            {
                await Task.Yield();
                return Find("later", text);
            })
            .Field("cheap", arguments => arguments.Find<string>("text"), (_, text, _) => Find("cheap", text))
            .Field("every", _ => new[] { Find("every", null), new Found(null) });
        binding.Object<Root>("Mutation")
            .Field("make", arguments => arguments.Find<string>("text"), (_, text, _) => Find("make", text));
        binding.Object<Found>("Found")
            .Field("text", found => found.Text)
            .Field("counted", arguments => arguments.Value<int>("by"), (_, by, _) =>
            {
                Call($"counted {by}");
                return by;
            });
        return new Engine(
            binding.Bind(SchemaBuilder.Build([Parser.Parse(new Source(Definitions), ParserLimits.Schema)])), new EngineOptions());
    }

    private Found Find(string field, string? text)
    {
        Call($"{field} {text}".TrimEnd());
        return text == "fail" ? throw new FormatException("No.") : new Found(text);
    }

    private void Call(string call)
    {
        lock (calls)
            calls.Add(call);
    }
}
