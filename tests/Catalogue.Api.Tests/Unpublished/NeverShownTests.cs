using System.Text;
using System.Text.Json;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Unpublished;

/// <summary>
/// Nothing unpublished is in any answer to who is not signed in, by whichever path of the schema: of two servers of one public catalogue,
/// of which one also has what is not to be seen, no question can tell which is which. The seed of a run stands in the name of its test.
/// </summary>
public sealed class NeverShownTests
{
    private const int Walks = 120;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_path_of_the_schema_shows_an_unpublished_word_nor_that_there_is_one(int seed)
    {
        var random = new Random(seed);
        await using var both = await TwoCatalogues.MakeAsync(random);
        await ReportAsync(both.Told);
        var walk = Walk(both, random);
        var (asked, answered) = (0, 0);
        foreach (var selection in Searches().Concat(walk.Everything(likelihood: 0)).Concat(walk.Everything(likelihood: 0.4)).Concat(Enumerable.Range(0, Walks).Select(_ => walk.Wander(random.Next(2, 6)))))
        {
            var query = random.Next(3) switch { 0 => $"query @inContext(language: \"fr\") {{ {selection} }}", 1 => $"query @inContext(language: \"en-GB\") {{ {selection} }}", _ => $"{{ {selection} }}" };
            var answer = await both.AskAsync(Carrier(query, random.Next(4)), query);
            asked++;
            answered += answer.Text.Contains("\"errors\"", StringComparison.Ordinal) ? 0 : 1;
        }

        Assert.InRange(answered, asked * 3 / 4, asked);
    }

    // Else the test above would show nothing.
    [Fact]
    public async Task The_same_questions_show_it_to_who_is_signed_in_and_asks_the_working_catalogue()
    {
        var random = new Random(4);
        await using var both = await TwoCatalogues.MakeAsync(random);
        var walk = Walk(both, random);
        var curator = both.Provider.Bearer("administrator");
        var shown = new HashSet<string>(StringComparer.Ordinal);
        string[] ways = ["node", "nodes", "offer", "offers", "offersFor", "suggest", "coverage", "neutrality", "organisation", "school"];
        for (var round = 0; round < 12 && !shown.IsSupersetOf(ways); round++)
        {
            foreach (var selection in walk.Everything(likelihood: 0.1).Where(selection => ways.Except(shown).Contains(Root(selection))))
            {
                if (TwoCatalogues.Tells((await both.Told.AskAsAsync(curator, $"query @inContext(catalogue: WORKING) {{ {selection} }}")).Text))
                    shown.Add(Root(selection));
            }
        }

        Assert.Empty(ways.Except(shown));
        // Types that nobody reaches without a role need no looking at; of those that are reached none may be forgotten.
        Assert.Subset(
            walk.Reached.ToHashSet(),
            new HashSet<string> { "Offer", "OfferEdge", "Facet", "FacetValue", "Price", "OfferPlace", "Contact", "Schedule", "Occurrence", "Change", "CoverageCell", "Reason", "TextPart" });
    }

    [Fact]
    public async Task Fields_for_staff_and_the_working_catalogue_are_refused_without_a_word()
    {
        var random = new Random(5);
        await using var both = await TwoCatalogues.MakeAsync(random);
        var (walk, arguments) = (Walk(both, random), new SampleArguments(both.Told.Served, random));
        var guarded = walk.Guarded().Select(one => one.Field).ToHashSet();
        // Where the entry that was named is not there for the public, there is nothing to refuse: others are asked.
        for (var round = 0; round < 12 && guarded.Count > 0; round++)
        {
            foreach (var (field, selection) in walk.Guarded().Where(one => guarded.Contains(one.Field)))
            {
                var answer = await AskAsync(both, $"{{ {selection} }}");
                if (!answer.Body.TryGetProperty("errors", out _))
                    continue;
                Assert.All(answer.Errors, error => Assert.StartsWith("UNAUTHENTICATED", error, StringComparison.Ordinal));
                guarded.Remove(field);
            }
        }

        Assert.Empty(guarded);

        foreach (var selection in walk.Everything(likelihood: 0))
            Assert.Equal(["UNAUTHENTICATED"], (await AskAsync(both, $"query @inContext(catalogue: WORKING) {{ {selection} }}")).Errors);
        foreach (var slug in arguments.HiddenSlugs)
        {
            Assert.Contains(
                "BAD_USER_INPUT",
                (await AskAsync(both, $"{{ offers(filter: {{ statuses: [DRAFT, IN_REVIEW, ARCHIVED] }}, after: \"{slug}\") {{ totalCount }} }}")).Errors[0],
                StringComparison.Ordinal);
            Assert.Contains(
                "BAD_USER_INPUT",
                (await AskAsync(both, $"{{ offers(filter: {{ reviewDueBefore: \"2030-01-01\" }}, search: \"{slug}\") {{ totalCount facets {{ values {{ count }} }} }} }}")).Errors[0],
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Mutations_without_a_role_learn_nothing_of_what_they_name()
    {
        var random = new Random(6);
        await using var both = await TwoCatalogues.MakeAsync(random);
        foreach (var slug in new SampleArguments(both.Told.Served, random).HiddenSlugs.Where(slug => slug.StartsWith(UnpublishedWrites.Word, StringComparison.OrdinalIgnoreCase)).Take(2))
        {
            // As of one that there is not.
            var answers = new List<string>();
            foreach (var name in new[] { slug, "bestaat-niet-1" })
                answers.Add(
                    (await AskAsync(both, $"mutation {{ reportProblem(input: {{ offer: \"{name}\", message: \"Dit klopt niet meer.\", validateOnly: true }}) {{ received userErrors {{ path code message }} }} }}")).Text.Replace(name, "NAME", StringComparison.Ordinal));
            Assert.Equal(answers[0], answers[1]);
            Assert.Contains("NOT_FOUND", answers[0], StringComparison.Ordinal);
            foreach (var act in new[] { "submitOffer", "publishOffer", "archiveOffer", "deleteDraft" })
                Assert.StartsWith(
                    "UNAUTHENTICATED",
                    (await AskAsync(both, $"mutation {{ {act}(input: {{ offer: \"{slug}\", validateOnly: true }}) {{ offer {{ title capacity }} userErrors {{ message }} }} }}")).Errors.Single(),
                    StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Neither_do_calendars_pages_nor_the_feed_of_changes_show_it()
    {
        var random = new Random(7);
        await using var both = await TwoCatalogues.MakeAsync(random);
        var arguments = new SampleArguments(both.Told.Served, random);
        string[] addresses =
        [
            .. arguments.HiddenSlugs.Select(slug => $"/offers/{slug}.ics"),
            "/offers.ics",
            "/offers.ics?filter=" + Uri.EscapeDataString("{\"period\":{},\"languages\":\"ti\"}"),
            "/offers.ics?filter=" + Uri.EscapeDataString($"{{\"organisations\":\"{arguments.HiddenSlugs.First()}\"}}"),
            $"/klopt-nog/{UnpublishedWrites.Word}",
            "/klopt-nog/" + new string('A', 43),
            "/health/live",
            "/schema.graphql",
            "/graphiql/sign-in.json",
        ];
        foreach (var address in addresses)
            await both.AskAsync(() => new HttpRequestMessage(HttpMethod.Get, address), address);

        var (after, pages) = ("", 0);
        for (var hasMore = true; hasMore; pages++)
        {
            var query = $"{{ changes(first: 60{after}) {{ hasMore endCursor changes {{ kind id slug tombstone node {{ __typename ... on Offer {{ title summary capacity version }} }} }} }} }}";
            var page = (await AskToldAsync(both, query)).Data.GetProperty("changes");
            (after, hasMore) = ($", after: \"{page.GetProperty("endCursor").GetString()}\"", page.GetProperty("hasMore").GetBoolean());
        }

        Assert.InRange(pages, 2, 1000);
    }

    // The word, its beginnings, and misspelt: what nobody may find must not be a word that others are taken for, either.
    private static IEnumerable<string> Searches() =>
        from text in new[] { UnpublishedWrites.Word, UnpublishedWrites.Word[..4], UnpublishedWrites.Word[..6], "kwakzalvje", "kwalzafje", "kwak kinderen", "brede kwakzalf" }
        from question in new[] { "offers(search: \"TEXT\", first: 5) { totalCount nodes { slug title } facets { dimension values { value count } } edges { matches { field parts { text isMatch } } } }", "suggest(text: \"TEXT\") { text kind }" }
        select question.Replace("TEXT", text, StringComparison.Ordinal);

    private static string Root(string selection) => selection.Split('(', ' ')[0];

    private static SchemaWalk Walk(TwoCatalogues both, Random random) =>
        new(CatalogueSchema.Load().Schema, new SampleArguments(both.Told.Served, random), random);

    private static Task<Answer> AskAsync(TwoCatalogues both, string query) => both.AskAsync(Carrier(query, 0), query);

    // A cursor of one server is none of the other.
    private static async Task<Answer> AskToldAsync(TwoCatalogues both, string query)
    {
        var answer = await both.Told.AskAsync(query);
        TwoCatalogues.MustNotTell(answer.Text, query);
        return answer;
    }

    /// <summary>By POST, by GET, as one of a batch, or by a document that is remembered.</summary>
    private static Func<HttpRequestMessage> Carrier(string query, int kind)
    {
        var text = JsonSerializer.Serialize(query);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(query)));
        return kind switch
        {
            1 when query.Length < 2000 => () => new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(query)),
            2 => () => Post($"[{{\"query\":{text}}},{{\"query\":\"{{ __typename }}\"}}]"),
            3 => () => Post($"{{\"query\":{text},\"extensions\":{{\"persistedQuery\":{{\"version\":1,\"sha256Hash\":\"{hash}\"}}}}}}"),
            _ => () => Post($"{{\"query\":{text}}}"),
        };
    }

    private static HttpRequestMessage Post(string body) =>
        new(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    // What visitors say is for staff as well.
    private static async Task ReportAsync(ApiServer api) => Assert.Contains(
        "\"received\":true",
        (await api.AskAsync($"mutation {{ reportProblem(input: {{ offer: \"{api.Served.Published.Offers[0].Slug}\", message: \"{UnpublishedWrites.Word} staat er niet bij.\" }}) {{ received }} }}")).Text,
        StringComparison.Ordinal);
}
