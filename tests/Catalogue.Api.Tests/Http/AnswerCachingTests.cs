using System.Globalization;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Http;

/// <summary>What caches may keep of answers by GET.</summary>
[Collection(SeededServer.Collection)]
public sealed class AnswerCachingTests(SeededServer server)
{
    private const string Themes = "/graphql?query=%7Bthemes%7Bslug%20name%7D%7D";

    [Fact]
    public async Task An_answer_by_GET_may_be_kept_and_is_not_sent_again_while_it_is_the_same()
    {
        var first = await server.Api.GetAsync(Themes);
        var tag = Tag(first);
        Assert.Matches("^W/\"[0-9a-f]{24}\"$", tag);
        Assert.Equal("public, max-age=60, stale-while-revalidate=60, stale-if-error=3600", Control(first));
        Assert.Equal(["Accept", "Accept-Encoding", "Authorization", "GraphQL-Cost"], first.Headers["Vary"]);
        Assert.Equal("*", first.Headers["Access-Control-Allow-Origin"].Single());

        var again = await AskAsync(server.Api, Themes, tag);
        Assert.Equal((304, "", tag), (again.Status, again.Text, Tag(again)));
        Assert.Equal((Control(first), "*"), (Control(again), again.Headers["Access-Control-Allow-Origin"].Single()));
        Assert.Equal(first.Headers["Vary"], again.Headers["Vary"]);
        Assert.Equal(304, (await AskAsync(server.Api, Themes, $"\"other\", {tag}")).Status);
        Assert.Equal(304, (await AskAsync(server.Api, Themes, tag, HttpMethod.Head)).Status);
    }

    [Theory]
    [InlineData(Themes + "%20")]
    [InlineData("/graphql?query=%7B__typename%7D")]
    [InlineData("/graphql?query=query%20%40inContext(language%3A%22fr%22)%7Bthemes%7Bslug%20name%7D%7D")]
    public async Task A_tag_is_of_one_address_only(string other)
    {
        var answer = await AskAsync(server.Api, other, Tag(await server.Api.GetAsync(Themes)));
        Assert.Equal(200, answer.Status);
        Assert.NotEmpty(answer.Text);
    }

    [Fact]
    public async Task A_tag_is_of_one_media_type_only() =>
        Assert.NotEqual(Tag(await server.Api.GetAsync(Themes)), Tag(await server.Api.GetAsync(Themes, Answer.Json)));

    [Theory]
    [InlineData(Themes, 304)]
    [InlineData("/graphql?query=%7B__typename%7D", 304)]
    [InlineData("/graphql?query=%7Bnothing%7D", 400)]
    [InlineData("/graphql?query=%7Boffers(first%3A1000)%7BtotalCount%7D%7D", 200)]
    [InlineData("/graphql?query=mutation%7BpublishOffer(input%3A%7Boffer%3A%22a%22%7D)%7BuserErrors%7Bcode%7D%7D%7D", 405)]
    [InlineData("/graphql?query=%7B", 400)]
    [InlineData("/graphql?documentId=nothing", 400)]
    [InlineData("/graphql", 400)]
    [InlineData("/offers.ics", 304)]
    [InlineData("/offers.ics?filter=nothing", 400)]
    [InlineData("/offers/typlessen-sint-truiden.ics", 304)]
    [InlineData("/offers/bestaat-niet.ics", 404)]
    public async Task Who_wants_nothing_while_there_is_an_answer_is_told_so_only_where_there_is_one(string address, int status)
    {
        foreach (var held in new[] { "*", " * " })
        {
            var (asked, plain) = (await AskAsync(server.Api, address, held), await server.Api.GetAsync(address));
            Assert.Equal((status, status == 304 ? "" : plain.Text), (asked.Status, asked.Text));
            if (status == 304)
                Assert.Equal(plain.Headers["ETag"], asked.Headers["ETag"]);
        }
    }

    [Theory]
    [InlineData(Themes)]
    [InlineData("/")]
    [InlineData("/health/ready")]
    [InlineData("/schema.graphql")]
    [InlineData("/offers.ics")]
    [InlineData("/graphiql/sign-in.json")]
    [InlineData("/nothing")]
    public async Task No_answer_tells_which_program_gives_it(string address) =>
        Assert.Empty((await server.Api.GetAsync(address)).Headers["Server"]);

    [Theory]
    [InlineData("/graphql?query=%7Bnothing%7D")]
    [InlineData("/graphql?query=%7Boffers(first%3A1000)%7BtotalCount%7D%7D")]
    [InlineData("/graphql?query=mutation%7Bnothing%7D")]
    [InlineData("/graphql")]
    public async Task An_answer_with_errors_is_not_kept(string address)
    {
        foreach (var accept in new[] { Answer.GraphQLResponse, Answer.Json })
        {
            var answer = await server.Api.GetAsync(address, accept);
            Assert.NotEmpty(answer.Errors);
            Assert.Equal(("no-store", false), (Control(answer), answer.Headers.Contains("ETag")));
        }
    }

    [Fact]
    public async Task An_answer_by_POST_and_one_with_its_cost_are_not_kept()
    {
        var cost = new HttpRequestMessage(HttpMethod.Get, Themes) { Headers = { { "GraphQL-Cost", "report" } } };
        foreach (var answer in new[] { await server.Api.AskAsync("{ themes { slug name } }"), await server.Api.SendAsync(cost) })
            Assert.Equal((200, "no-store", false), (answer.Status, Control(answer), answer.Headers.Contains("ETag")));
    }

    [Fact]
    public async Task A_document_named_by_its_hash_is_kept_too()
    {
        const string Hash = "%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38%22%7D%7D";
        Assert.Equal(
            "no-store",
            Control(await AskAsync(server.Api, $"/graphql?extensions={Hash.Replace("ecf4", "0000", StringComparison.Ordinal)}", null)));
        var known = await AskAsync(server.Api, $"/graphql?query=%7B__typename%7D&extensions={Hash}", null);
        Assert.Equal(200, known.Status);
        var tag = Tag(await AskAsync(server.Api, $"/graphql?extensions={Hash}", null));
        Assert.Equal(304, (await AskAsync(server.Api, $"/graphql?extensions={Hash}", tag)).Status);
    }

    [Fact]
    public async Task The_tag_is_another_on_another_day_after_a_public_change_and_after_a_restore()
    {
        await using var today = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        var first = Tag(await today.GetAsync(Themes));
        await using (var beside = await ApiServer.StartBesideAsync(today))
            Assert.Equal(first, Tag(await beside.GetAsync(Themes)));
        await using (var tomorrow = await ApiServer.StartBesideAsync(today, new FixedDay(ApiServer.Day.AddDays(1))))
            Assert.NotEqual(first, Tag(await tomorrow.GetAsync(Themes)));
        await today.Database.AskAsync("UPDATE catalogue_version SET public_version = public_version + 1, version = version + 1");
        await using (var changed = await ApiServer.StartBesideAsync(today))
            Assert.NotEqual(first, Tag(await changed.GetAsync(Themes)));
        await today.Database.AskAsync(
            "UPDATE catalogue_version SET public_version = public_version - 1, version = version - 1, epoch = gen_random_uuid()");
        await using (var restored = await ApiServer.StartBesideAsync(today))
            Assert.NotEqual(first, Tag(await restored.GetAsync(Themes)));
    }

    [Fact]
    public async Task How_long_an_answer_is_kept_unasked_is_configured()
    {
        await using var strict = await ApiServer.StartAsync(
            await CatalogueTemplate.SeededAsync(), null, "--GraphQL:MaxAge", "00:00:00", "--Limits:AddressBytes", "100");
        Assert.Equal("public, no-cache", Control(await strict.GetAsync(Themes)));
        Assert.Equal(414, (await strict.GetAsync(Themes + new string('+', 100))).Status);
    }

    [Theory]
    [InlineData("22:00:00", "public, max-age=60, stale-while-revalidate=60, stale-if-error=3540")]
    [InlineData("22:58:30", "public, max-age=60, stale-while-revalidate=30, stale-if-error=30")]
    [InlineData("22:59:00", "public, max-age=60")]
    [InlineData("22:59:59", "public, max-age=1")]
    [InlineData("23:00:00", "public, max-age=60, stale-while-revalidate=60, stale-if-error=3600")]
    public async Task No_answer_is_given_beyond_midnight_in_Brussels(string time, string control)
    {
        var moment = new DateTimeOffset(ApiServer.Day, TimeOnly.Parse(time, CultureInfo.InvariantCulture), TimeSpan.Zero);
        await using var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), new TravellingClock(moment));
        Assert.Equal(control, Control(await api.GetAsync(Themes)));
    }

    [Theory]
    [InlineData("/graphql?query=%7Bviewer%7Brole%7D%7D")]
    [InlineData("/graphql?query=%7Bchanges(first%3A1)%7BhasMore%7D%7D")]
    public async Task An_answer_that_depends_on_more_than_the_public_catalogue_is_not_kept(string address)
    {
        var answer = await server.Api.GetAsync(address);
        Assert.Equal((200, "no-store", false), (answer.Status, Control(answer), answer.Headers.Contains("ETag")));
    }

    private static string Tag(Answer answer) => answer.Headers["ETag"].Single();

    private static string Control(Answer answer) => string.Join(", ", answer.Headers["Cache-Control"]);

    private static Task<Answer> AskAsync(ApiServer api, string address, string? tag, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return api.SendAsync(request, Answer.GraphQLResponse);
    }
}
