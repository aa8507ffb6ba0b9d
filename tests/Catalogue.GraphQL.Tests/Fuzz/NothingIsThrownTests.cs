using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Tests.Execution;
using Catalogue.GraphQL.Tests.Language;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>Whatever it is given, the engine answers, and the stages before it throw nothing but their own refusals.</summary>
public sealed class NothingIsThrownTests
{
    private const string Everything =
        "query ($text: String, $number: Int, $list: [Int!], $rating: Float, $on: Boolean = true, $id: ID, $colour: Colour, $range: Range, $by: By, $v: [[Range!]] = {from: 2}, $w: ID! = 3)"
        + " { echo(text: $text, number: $number, list: $list, rating: $rating, on: $on, id: $id, colour: $colour, range: $range, by: $by, ranges: $v) other: echo(id: $w) part @skip(if: $on) { name } }";

    private static readonly string[] right =
    [
        Everything,
        "{ parts { name ... on Named { name } part { ...P } } things { __typename ... on Box { size } ...P } } fragment P on Part { number parts @include(if: true) { rating } }",
        "query A($v: Boolean!) { echo(range: {from: 1, inner: {until: 2}}, by: {id: 1}, list: 3) part { nullStrict } strictPart @skip(if: $v) { slowName } } query B { page(first: 3) { nodes { fail } } }",
        "mutation ($n: Int! = 4) { a: add(number: $n) fail b: add(number: 2) }",
        "{ __schema { types { name fields { type { ...T } } } } __type(name: \"By\") { isOneOf inputFields { defaultValue } } } fragment T on __Type { kind ofType { name } }",
    ];

    private static readonly List<Exception> unexpected = [];
    private static readonly Engine engine = Sample.Make(new EngineOptions { Unexpected = Note });

    [Fact]
    public void What_is_changed_was_right() => Assert.All(
        right,
        text => Assert.Empty(
            Validator.Validate(engine.Schema.Schema, Parser.Parse(new Source(text))).Errors.Select(error => error.Message)));

    [Fact]
    public void Any_characters_are_answered() => Seeds.Check(1_000, async seed => await AnswerAsync(new Soup(seed).Characters(), "{}"));

    [Fact]
    public void Any_tokens_are_answered() => Seeds.Check(3_000, async seed => await AnswerAsync(new Soup(seed).Tokens(), "{}"));

    [Fact]
    public void Right_documents_with_something_changed_are_answered() => Seeds.Check(
        5_000,
        async seed => await AnswerAsync(new Soup(seed).Changed(right[(seed & int.MaxValue) % right.Length]), new Soup(seed).Variables()));

    [Fact]
    public void Any_variables_are_answered() => Seeds.Check(5_000, async seed => await AnswerAsync(Everything, new Soup(seed).Variables()));

    [Fact]
    public void Any_tree_is_validated() => Seeds.Check(2_000, seed =>
    {
        var result = Validator.Validate(engine.Schema.Schema, new RandomTree(seed).Document());
        Assert.Equal(result.Document is null, !result.Errors.IsEmpty);
    });

    [Fact]
    public void Any_definitions_make_a_schema_or_its_faults() => Seeds.Check(700, seed =>
    {
        var soup = new Soup(seed);
        var text = soup.Changed(SchemaPrinter.Print(RandomSchema.Make(seed & 15)));
        var thrown = Record.Exception(
            () => SchemaBuilder.Build(
                [Parser.Parse(new Source(text), ParserLimits.Schema), seed % 2 == 0 ? new RandomTree(seed).Document() : Parser.Parse(new Source("{ a }"))]));
        Assert.True(thrown is null or SchemaException { Errors.Count: > 0 } or SyntaxException, $"{text}\n{thrown}");
    });

    [Fact]
    public void Any_tree_makes_a_schema_or_its_faults() => Seeds.Check(3_000, seed =>
    {
        var thrown = Record.Exception(() => SchemaBuilder.Build([new RandomTree(seed).Document()]));
        Assert.True(thrown is null or SchemaException { Errors.Count: > 0 }, thrown?.ToString());
    });

    private static async Task AnswerAsync(string query, string variables)
    {
        using var json = JsonDocument.Parse(variables);
        using var response = await engine.ExecuteAsync(new GraphQLRequest(query) { Variables = json.RootElement, CreateState = _ => new Sample.Log() });
        using var answer = JsonDocument.Parse(response.Json);
        var hasErrors = answer.RootElement.TryGetProperty("errors", out var errors);
        Assert.True(hasErrors || answer.RootElement.TryGetProperty("data", out _), Encoding.UTF8.GetString(response.Json.Span));
        Assert.True(!hasErrors || errors.EnumerateArray().All(error => error.GetProperty("message").GetString()!.Length > 0));
        lock (unexpected)
            Assert.True(unexpected.Count == 0, unexpected.Count == 0 ? "" : $"{query}\n{variables}\n{unexpected[0]}");
    }

    /// <summary>The sample's own failure apart.</summary>
    private static void Note(Exception exception)
    {
        if (exception is InvalidOperationException { Message: "A secret." } or FormatException)
            return;
        lock (unexpected)
            unexpected.Add(exception);
    }
}
