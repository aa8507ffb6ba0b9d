using System.Text;
using System.Text.Json;
using Catalogue.Api.Binding;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Api.Tests.Binding;

/// <summary>Moments are read as RFC 3339 writes them and written in UTC.</summary>
public sealed class ScalarsTests
{
    private static readonly Engine engine = Make();

    [Theory]
    [InlineData("2026-09-01T12:30:00Z", "2026-09-01T12:30:00Z")]
    [InlineData("2026-09-01T12:30:00.25Z", "2026-09-01T12:30:00.25Z")]
    [InlineData("2026-09-01T12:30:00+02:00", "2026-09-01T10:30:00Z")]
    [InlineData("2026-09-01T00:30:00.1234567-01:00", "2026-09-01T01:30:00.123456Z")]
    public async Task A_moment_is_read_and_written_in_UTC(string given, string written)
    {
        Assert.Equal($$$"""{"data":{"same":"{{{written}}}"}}""", await AskAsync(given, literal: true));
        Assert.Equal($$$"""{"data":{"same":"{{{written}}}"}}""", await AskAsync(given, literal: false));
    }

    [Theory]
    [InlineData("2026-09-01")]
    [InlineData("2026-09-01T12:30:00")]
    [InlineData("2026-09-01 12:30:00Z")]
    [InlineData("2026-09-01T12:30Z")]
    [InlineData("2026-09-01T24:00:00Z")]
    [InlineData("2026-02-29T12:00:00Z")]
    [InlineData("2026-09-01T12:30:00+0200")]
    [InlineData("2026-09-01T12:30:00.Z")]
    [InlineData("2026-09-01T12:30:00Z\\n")]
    [InlineData("09/01/2026 12:30")]
    [InlineData("12:30")]
    public async Task Anything_else_is_refused(string given)
    {
        Assert.Contains("a moment is written as", await AskAsync(given, literal: true), StringComparison.Ordinal);
        Assert.Contains("a moment is written as", await AskAsync(given, literal: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_of_another_offset_is_written_in_UTC() =>
        Assert.Equal("""{"data":{"elsewhere":"2026-09-01T10:30:00Z"}}""", await AnswerAsync("{ elsewhere }", "{}"));

    private static Task<string> AskAsync(string given, bool literal) => literal
        ? AnswerAsync($"{{ same(as: \"{given}\") }}", "{}")
        : AnswerAsync("query ($as: DateTime!) { same(as: $as) }", $"{{\"as\":\"{given}\"}}");

    private static async Task<string> AnswerAsync(string query, string variables)
    {
        using var json = JsonDocument.Parse(variables);
        using var response = await engine.ExecuteAsync(new GraphQLRequest(query) { Variables = json.RootElement });
        return Encoding.UTF8.GetString(response.Json.Span);
    }

    private static Engine Make()
    {
        var binding = new SchemaBinding();
        Scalars.AddTo(binding);
        binding.Object<Root>("Query")
            .Field("same", arguments => arguments.Get<DateTimeOffset>("as"), (_, given, _) => given)
            .Field("elsewhere", _ => new DateTimeOffset(2026, 9, 1, 12, 30, 0, TimeSpan.FromHours(2)));
        return new Engine(
            binding.Bind(SchemaBuilder.Build(Parser.Parse(new Source(
                "scalar Date scalar DateTime scalar LocalTime scalar SchoolYear scalar LanguageTag type Query { same(as: DateTime!): DateTime! elsewhere: DateTime! }")))),
            new EngineOptions());
    }
}
