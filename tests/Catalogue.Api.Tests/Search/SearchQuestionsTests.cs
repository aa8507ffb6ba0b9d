using System.Globalization;
using System.Text.Json;
using Catalogue.Api.Tests.Server;
using Xunit.Abstractions;

namespace Catalogue.Api.Tests.Search;

/// <summary>
/// Questions as people type them, over HTTP, on the starting data: search-questions.json says what the first five hits must have (`first`: all
/// of them, `anyOf`: one of them), what must not be found (`not`), and what must find nothing.
/// </summary>
[Collection(SeededServer.Collection)]
public sealed class SearchQuestionsTests(SeededServer server, ITestOutputHelper output)
{
    private const double Enough = 0.95;
    private const int First = 5;

    [Fact]
    public async Task Nineteen_of_twenty_questions_find_what_they_mean_and_of_what_they_do_not_mean_nothing()
    {
        var wrong = new List<string>();
        var kinds = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var question in Questions())
        {
            var found = await FindAsync(question);
            var isRight = question.IsRight(found);
            if (!isRight)
                wrong.Add($"{question.Kind}: {question.Search} finds {string.Join(", ", found.Take(First))}");
            var (right, all) = kinds.GetValueOrDefault(question.Kind);
            kinds[question.Kind] = (right + (isRight ? 1 : 0), all + 1);
        }

        var told = string.Join('\n', kinds.Select(kind => $"{kind.Key} {kind.Value.Right} of {kind.Value.All}").Concat(wrong));
        output.WriteLine(told);
        foreach (var isAbsent in new[] { false, true })
        {
            var counted = kinds.Where(kind => kind.Key is "not" or "nothing" == isAbsent).Select(kind => kind.Value).ToList();
            Assert.True(counted.Sum(kind => kind.Right) >= Enough * counted.Sum(kind => kind.All), told);
        }
    }

    private static IEnumerable<Question> Questions()
    {
        using var stream = typeof(SearchQuestionsTests).Assembly.GetManifestResourceStream("search-questions.json")!;
        return JsonSerializer.Deserialize<Question[]>(stream, JsonSerializerOptions.Web)!;
    }

    private async Task<string[]> FindAsync(Question question)
    {
        var answer = await server.Api.AskAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"query ($text: String!) @inContext(language: \"{question.Language}\") {{ offers(search: $text, first: 100) {{ nodes {{ slug }} }} }}"),
            $"{{\"text\":{JsonSerializer.Serialize(question.Search)}}}");
        return ApiServer.Slugs(answer.Data.GetProperty("offers").GetProperty("nodes"));
    }

    private sealed record Question(
        string Kind, string Search, string[]? First, string[]? AnyOf, string[]? Not, bool Nothing, string Language = "nl")
    {
        public bool IsRight(string[] found)
        {
            string[] best = [.. found.Take(SearchQuestionsTests.First)];
            return (First ?? []).All(best.Contains) && (AnyOf is null || AnyOf.Any(best.Contains))
                && !(Not ?? []).Any(found.Contains) && (!Nothing || found.Length == 0);
        }
    }
}
