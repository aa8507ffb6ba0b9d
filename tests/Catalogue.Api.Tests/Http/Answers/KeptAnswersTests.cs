using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Http.Answers;

/// <summary>Answers that are given again, by a server with an offer whose title changes.</summary>
public sealed class KeptAnswersTests : IAsyncLifetime
{
    private const string Slug = "typlessen-sint-truiden";
    private const string One = "{ offer(by: {slug: \"" + Slug + "\"}) { title } }";
    private const string Many = "{ offers(first: 20) { totalCount nodes { slug title summary } } }";
    private const string Asked = "query Q($filter: OfferFilter, $first: Int = 3) { offers(filter: $filter, first: $first) { nodes { slug } } }";

    private static readonly DateTimeOffset noon = new(ApiServer.Day, new TimeOnly(12, 0), TimeSpan.Zero);

    private readonly TravellingClock clock = new(noon);
    private TestProvider city = null!;
    private ApiServer api = null!;

    private AnswerCounts Counts => api.Counts;

    public async Task InitializeAsync()
    {
        city = await TestProvider.StartAsync();
        api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock, city.Settings("city"));
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await city.DisposeAsync();
    }

    [Theory]
    [InlineData(Answer.GraphQLResponse)]
    [InlineData(Answer.Json)]
    public async Task An_answer_is_kept_when_it_is_asked_twice_and_is_the_same_with_its_headers(string accept)
    {
        var answers = new List<Answer>();
        for (var time = 0; time < 4; time++)
            answers.Add(await api.AskAsync(Many, accept: accept));
        Assert.Equal((2, 2, 1), (Counts.Misses, Counts.Hits, Counts.Kept));
        Assert.All(answers, answer => Assert.Equal((200, accept, answers[0].Text), (answer.Status, answer.MediaType, answer.Text)));
        Assert.All(answers, answer => Assert.Equal("no-store", answer.Headers["Cache-Control"].Single()));
        Assert.All(answers, answer => Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"].Single()));
    }

    [Fact]
    public async Task POST_and_GET_and_every_media_type_share_one_answer()
    {
        var posted = await KeepAsync(Many);
        var address = $"/graphql?query={Uri.EscapeDataString(Many)}";
        foreach (var accept in new[] { Answer.GraphQLResponse, Answer.Json, "*/*" })
        {
            for (var time = 0; time < 2; time++)
            {
                var got = await api.GetAsync(address, accept);
                Assert.Equal((200, posted.Text, 1), (got.Status, got.Text, got.Headers["ETag"].Count()));
                Assert.Equal(["Accept", "Accept-Encoding", "Authorization", "GraphQL-Cost"], got.Headers["Vary"]);
                Assert.Equal(
                    (200, posted.Text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                    ((await HeadAsync(address, accept)).Status, (await HeadAsync(address, accept)).Headers["Content-Length"].Single()));
            }
        }

        Assert.Equal(1, Counts.Kept);
        Assert.Equal(2, Counts.Misses);
    }

    [Theory]
    [InlineData("""{"first":3,"filter":{"nearby":true,"municipalities":["sint-truiden"]}}""")]
    [InlineData("""{"filter":{"municipalities":["sint-truiden"],"nearby":true},"first":3}""")]
    [InlineData("""{"filter":{"municipalities":["sint-truiden"],"nearby":true}}""")]
    [InlineData("""{"first":3.0,"filter":{"municipalities":"sint-truiden","nearby":true}}""")]
    [InlineData("""{"first":3e0,"other":1,"filter":{"municipalities":["\u0073int-truiden"],"nearby":true}}""")]
    public async Task Variables_that_mean_the_same_find_the_same_answer(string variables)
    {
        await KeepAsync(Asked, """{"filter":{"nearby":true,"municipalities":["sint-truiden"]},"first":3}""");
        await api.AskAsync(Asked, variables);
        Assert.Equal((1, 2), (Counts.Hits, Counts.Misses));
    }

    [Theory]
    [InlineData("""{"first":4,"filter":{"nearby":true,"municipalities":["sint-truiden"]}}""")]
    [InlineData("""{"first":3,"filter":{"nearby":false,"municipalities":["sint-truiden"]}}""")]
    [InlineData("""{"first":3,"filter":{"municipalities":["sint-truiden"]}}""")]
    [InlineData("""{"first":3,"filter":{"nearby":null,"municipalities":["sint-truiden"]}}""")]
    [InlineData("""{"first":null,"filter":{"nearby":true,"municipalities":["sint-truiden"]}}""")]
    [InlineData("""{"first":3,"filter":{"nearby":true,"municipalities":["sint-truiden","hasselt"]}}""")]
    public async Task Variables_that_mean_something_else_do_not(string variables)
    {
        await KeepAsync(Asked, """{"filter":{"nearby":true,"municipalities":["sint-truiden"]},"first":3}""");
        await api.AskAsync(Asked, variables);
        Assert.Equal((0, 3), (Counts.Hits, Counts.Misses));
    }

    [Fact]
    public async Task Each_language_and_each_operation_of_a_document_has_its_own()
    {
        const string Two = "query A @inContext(language: \"en\") { offers(first: 9) { nodes { ageLabel } } } "
            + "query B($l: LanguageTag) @inContext(language: $l) { offers(first: 9) { nodes { ageLabel } } }";
        var texts = new HashSet<string>();
        foreach (var (name, variables) in new[] { ("A", "{}"), ("B", "{}"), ("B", "{\"l\":\"fr\"}") })
        {
            var first = await SendAsync(name, variables);
            Assert.True(texts.Add(first));
            for (var time = 0; time < 3; time++)
                Assert.Equal(first, await SendAsync(name, variables));
        }

        Assert.Equal((6, 6), (Counts.Misses, Counts.Hits));

        async Task<string> SendAsync(string name, string variables) => (await api.PostAsync(
            $"{{\"query\":{JsonSerializer.Serialize(Two)},\"operationName\":\"{name}\",\"variables\":{variables}}}")).Text;
    }

    [Fact]
    public async Task A_commit_that_the_public_sees_and_the_next_day_give_another_answer()
    {
        Assert.DoesNotContain("Anders", (await KeepAsync(One)).Text, StringComparison.Ordinal);
        await api.FollowAsync(await api.Database.SaveAsync(Slug, "Anders", OfferStatus.Published));
        Assert.Equal("{\"data\":{\"offer\":{\"title\":\"Anders\"}}}", (await api.AskAsync(One)).Text);
        Assert.Equal("{\"data\":{\"offer\":{\"title\":\"Anders\"}}}", (await api.AskAsync(One)).Text);
        // Asked often before, it is kept again at once.
        Assert.Equal((3, 1), (Counts.Misses, Counts.Hits));

        await api.FollowAsync(await api.Database.SaveAsync(Slug, "Nog in bewerking", OfferStatus.InReview));
        await api.AskAsync(One);
        Assert.Equal((3, 2), (Counts.Misses, Counts.Hits));

        clock.GoTo(noon.AddDays(1));
        await api.AskAsync(One);
        Assert.Equal((4, 2), (Counts.Misses, Counts.Hits));
    }

    [Fact]
    public async Task Somebody_signed_in_neither_gets_a_kept_answer_nor_has_one_kept()
    {
        for (var time = 0; time < 3; time++)
            await api.AskAsAsync(city.Bearer("administrator"), Many);
        Assert.Equal((0, 0, 0), (Counts.Misses, Counts.Hits, Counts.Kept));
        await KeepAsync("{ viewer { role } offers(first: 1) { totalCount } }");
        await KeepAsync(Many);
        var hits = Counts.Hits;
        Assert.Contains(
            "ADMINISTRATOR",
            (await api.AskAsAsync(city.Bearer("administrator"), "{ viewer { role } offers(first: 1) { totalCount } }")).Text,
            StringComparison.Ordinal);
        var answer = await api.AskAsAsync(city.Bearer("administrator"), Many);
        Assert.Equal((200, hits), (answer.Status, Counts.Hits));
        Assert.Contains("no-store", answer.Headers["Cache-Control"].Single(), StringComparison.Ordinal);
        Assert.Equal(401, (await api.AskAsAsync("Bearer nonsense", Many)).Status);
    }

    [Theory]
    [InlineData("{ viewer { role } }")]
    [InlineData("{ changes(first: 1) { hasMore } }")]
    [InlineData("{ curatorTasks { totalCount } }")]
    [InlineData("{ offers(first: 1) { nodes { history { version } } } }")]
    [InlineData("{ offers(first: 1) { nodes { reports { id } } } }")]
    [InlineData("{ offers(first: 1) { nodes { allowedActions } } }")]
    [InlineData("{ offers(first: 1) { nodes { pendingChange { publishedVersion } } } }")]
    [InlineData("{ offers(first: 1) { nodes { findings { code } } } }")]
    [InlineData("{ offers(first: 1) { nodes { embargoUntil endsAt } } }")]
    [InlineData("{ organisations(first: 1) { nodes { history { version } } } }")]
    [InlineData("query @inContext(catalogue: WORKING) { offers(first: 1) { totalCount } }")]
    [InlineData("{ offers(first: 1) { totalCount } offers(first: 2) { totalCount } }")]
    [InlineData("{ offers(filter: {age: {years: 1000}}, first: 1) { totalCount } }")]
    public async Task What_depends_on_more_and_what_has_errors_is_computed_each_time(string query)
    {
        for (var time = 0; time < 4; time++)
            await api.AskAsync(query);
        Assert.Equal((0, 0), (Counts.Hits, Counts.Kept));
    }

    [Fact]
    public async Task The_cost_is_told_of_an_answer_that_is_computed()
    {
        await KeepAsync(Many);
        for (var time = 0; time < 3; time++)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Many)}") { Headers = { { "GraphQL-Cost", "report" } } };
            Assert.True((await api.SendAsync(request)).Body.GetProperty("extensions").TryGetProperty("cost", out _));
        }

        Assert.Equal(0, Counts.Hits);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_kept_answer_is_sent_compressed_from_memory_and_is_the_same(string encoding)
    {
        var plain = (await KeepAsync(Many)).Text;
        long? length = null;
        await Eventually.TrueAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Many)}");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            using var response = await api.Http.SendAsync(request);
            Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            await using var body = await response.Content.ReadAsStreamAsync();
            await using Stream decoded =
                encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
            using var reader = new StreamReader(decoded, Encoding.UTF8);
            Assert.Equal(plain, await reader.ReadToEndAsync());
            // One that is compressed as it is sent has no length beforehand.
            return (length = response.Content.Headers.ContentLength) is not null;
        });
        Assert.InRange(length!.Value, 1, plain.Length / 2);
        Assert.InRange(Counts.Bytes, plain.Length + length.Value, plain.Length + length.Value + 4_000);
    }

    [Fact]
    public async Task Who_has_the_answer_is_told_so_without_its_being_looked_up_and_an_asterisk_asks_whether_there_is_one()
    {
        var address = $"/graphql?query={Uri.EscapeDataString(Many)}";
        var tag = (await api.GetAsync(address)).Headers["ETag"].Single();
        Assert.Equal(304, (await HeldAsync(address, tag)).Status);
        Assert.Equal((1, 0, 1), (Counts.Misses, Counts.Hits, Counts.NotModified));
        await KeepAsync(Many);
        for (var time = 0; time < 2; time++)
        {
            var any = await HeldAsync(address, "*");
            Assert.Equal((304, "", tag), (any.Status, any.Text, any.Headers["ETag"].Single()));
        }

        Assert.Equal(200, (await HeldAsync(address, "\"other\"")).Status);
        Assert.Equal(400, (await HeldAsync("/graphql?query=%7Bnothing%7D", "*")).Status);
    }

    private Task<Answer> HeldAsync(string address, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return api.SendAsync(request, Answer.GraphQLResponse);
    }

    private Task<Answer> HeadAsync(string address, string accept) => api.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), accept);

    private async Task<Answer> KeepAsync(string query, string? variables = null)
    {
        await api.AskAsync(query, variables);
        return await api.AskAsync(query, variables);
    }
}
