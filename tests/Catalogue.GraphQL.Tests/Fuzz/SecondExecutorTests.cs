using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>The engine answers what the specification's algorithms, written down once more as they stand, answer.</summary>
public sealed class SecondExecutorTests
{
    [Fact]
    public void The_engine_answers_as_a_plain_executor_does() => Seeds.Check(500, CompareAsync);

    private static async Task CompareAsync(int seed)
    {
        var schema = RandomSchema.Make(seed);
        var data = new RandomData(schema, seed);
        var (text, variables) = RandomQuery.Make(schema, seed);
        var engine = new RandomBinding(schema, data, seed).Engine();
        using var json = JsonDocument.Parse(variables);
        using var response = await engine.ExecuteAsync(new GraphQLRequest(text) { OperationName = "Main", Variables = json.RootElement });
        var answer = JsonNode.Parse(Encoding.UTF8.GetString(response.Json.Span))!.AsObject();

        var document = Parser.Parse(new Source(text));
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single(o => o.Name!.Value == "Main");
        Dictionary<string, JsonNode?> coerced;
        try
        {
            coerced = PlainInput.Variables(schema, operation, JsonNode.Parse(variables)!.AsObject());
        }
        catch (PlainException)
        {
            Assert.True(
                response.Kind == ResponseKind.RequestError && !answer.ContainsKey("data")
                    && response.Errors[0].Code == ErrorCodes.BadVariables,
                $"{text}\n{variables}\n{answer}");
            return;
        }

        var plain = new PlainExecutor(schema, document, data, coerced);
        var expected = plain.Execute(operation);
        Assert.True(response.Kind == ResponseKind.Executed, $"{text}\n{variables}\n{answer}");
        Assert.True(Text(expected) == Text(answer["data"]), $"{text}\n{variables}\nexpected {Text(expected)}\ngot      {answer}");
        var reported = response.Errors.Select(error =>
            new PlainError([.. error.Path], error.Code == ErrorCodes.BadVariables ? PlainError.AnyMessage : error.Message)).ToArray();
        var fault = PlainError.Fault(expected, plain.Errors, reported);
        Assert.True(fault is null, $"{fault}\n{text}\n{variables}\n{answer}\nall: {string.Join("\n", plain.Errors)}");
        Assert.Equal(response.Errors.Count > 0, answer.ContainsKey("errors"));
    }

    private static string Text(JsonNode? node) => JsonNode.Parse(node?.ToJsonString() ?? "null")?.ToJsonString() ?? "null";
}
