using System.Text;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Execution;

/// <summary>
/// An answer has at most EngineOptions.MaxAnswerBytes, whatever it consists of; one that would be larger is given up while it is made.
/// </summary>
public sealed class AnswerBytesTests
{
    private const int Most = 20_000;

    [Theory]
    [InlineData("{ texts(count: 10, length: 5000) }", 10)]
    [InlineData("{ texts(count: 1000, length: 100) }", 1000)]
    [InlineData("{ parts(count: 100) { text(length: 500) } }", 70)]
    [InlineData("{ soonParts(count: 100) { soonText(length: 4000) } }", 100)]
    [InlineData("{ soonParts(count: 100) { soonText(length: 9000) } }", 100)]
    [InlineData("mutation { write(length: 30000) }", 1)]
    [InlineData("{ parts(count: 100) { broken } }", 100)]
    [InlineData("{ __schema { types { fields { name description args { name description } } } } }", 0)]
    public async Task What_is_larger_is_refused_with_the_figure(string query, int atMost)
    {
        var schema = new Texts();
        using var response = await schema.Engine().ExecuteAsync(new GraphQLRequest(query));
        Assert.Equal(ResponseKind.RequestError, response.Kind);
        var changed = query.StartsWith("mutation", StringComparison.Ordinal) ? " What it changed stays changed." : "";
        Assert.Equal(
            $$$"""{"errors":[{"message":"The answer holds more than 20000 bytes: ask smaller pages or fewer fields.{{{changed}}}","locations":[{"line":1,"column":1}],"extensions":{"code":"LIMIT_EXCEEDED","limit":"answerBytes","maximum":20000}}]}""",
            Encoding.UTF8.GetString(response.Json.Span));
        Assert.InRange(schema.Calls, 0, atMost);
    }

    [Theory]
    [InlineData(Most - 20, true)]
    [InlineData(Most - 19, false)]
    public async Task The_last_byte_counts(int length, bool given)
    {
        using var response = await new Texts().Engine().ExecuteAsync(new GraphQLRequest($"{{ text(length: {length}) }}"));
        Assert.Equal(given, response.Kind == ResponseKind.Executed);
        if (given)
            Assert.Equal(Most, response.Json.Length);
    }

    [Theory]
    [InlineData("{ soonParts(count: 40) { soonText(length: 400) } }")]
    [InlineData("{ a: soonParts(count: 2) { soonText(length: 4500) } b: soonParts(count: 2) { soonText(length: 4500) } }")]
    public async Task What_branches_wrote_and_was_joined_counts_once(string query)
    {
        using var response = await new Texts().Engine().ExecuteAsync(new GraphQLRequest(query));
        Assert.Equal((ResponseKind.Executed, 0), (response.Kind, response.Errors.Count));
        Assert.InRange(response.Json.Length, Most * 3 / 4, Most);
    }

    [Fact]
    public async Task What_was_written_and_taken_back_does_not_count()
    {
        using var response = await new Texts().Engine().ExecuteAsync(new GraphQLRequest("{ lost(count: 20) { text(length: 5000) strict } }"));
        Assert.Equal(ResponseKind.Executed, response.Kind);
        Assert.Equal(20, response.Errors.Count);
        Assert.EndsWith(
            $"\"data\":{{\"lost\":[{string.Join(',', Enumerable.Repeat("null", 20))}]}}}}",
            Encoding.UTF8.GetString(response.Json.Span),
            StringComparison.Ordinal);
    }

    private sealed class Texts
    {
        private int calls;

        public int Calls => calls;

        public Engine Engine()
        {
            var schema = SchemaBuilder.Build([Parser.Parse(new Source($$"""
                type Query { texts(count: Int!, length: Int!): [String!]! text(length: Int!): String parts(count: Int!): [Part!]! lost(count: Int!): [Part]! soonParts(count: Int!): [Part!]! }
                "{{new string('d', 30_000)}}"
                type Part { "{{new string('e', 30_000)}}" text(length: Int!): String soonText(length: Int!): String strict: String! broken: String }
                type Mutation { write(length: Int!): String }
                """), ParserLimits.Schema)]);
            var binding = new SchemaBinding();
            binding.Object<Root>("Query")
                .Field(
                    "texts",
                    arguments => (Count: Count(arguments), Length: Length(arguments)),
                    (_, asked, _) => Enumerable.Range(0, asked.Count).Select(_ => Text(asked.Length)).ToArray())
                .Field("text", Length, (_, length, _) => Text(length))
                .Field("parts", Count, (_, count, _) => Parts(count))
                .Field("lost", Count, (_, count, _) => Parts(count))
                .AsyncField("soonParts", Count, async (_, count, _) =>
                {
                    await Task.Yield();
                    return Parts(count);
                });
            binding.Object<Part>("Part")
                .Field("text", Length, (_, length, _) => Text(length))
                .AsyncField("soonText", Length, async (_, length, _) =>
                {
                    await Task.Yield();
                    return Text(length);
                })
                .Field("strict", string (_) => throw new FieldException("No.", "TOLD"))
                .Field("broken", string? (_) =>
                {
                    calls++;
                    throw new FieldException(new string('n', 5_000), "TOLD");
                });
            binding.Object<Root>("Mutation").Field("write", Length, (_, length, _) => Text(length));
            return new Engine(binding.Bind(schema), new EngineOptions { MaxAnswerBytes = Most });
        }

        private static int Count(InputObject arguments) => arguments.Get<int>("count");

        private static int Length(InputObject arguments) => arguments.Get<int>("length");

        private static Part[] Parts(int count) => [.. Enumerable.Range(0, count).Select(_ => new Part())];

        private string Text(int length)
        {
            Interlocked.Increment(ref calls);
            return new string('t', length);
        }
    }

    private sealed class Part;
}
