using System.Text.Json;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Changes;

/// <summary>The subscription `offerChanged`, with real commits, over both kinds of connection.</summary>
public sealed class OfferChangedTests : IAsyncLifetime
{
    private const string Subscription =
        "subscription { offerChanged(filter: {municipalities: \\\"sint-truiden\\\"}) { kind publicVersion id slug offer { slug title organisation { slug } } } }";

    private ApiServer api = null!;
    private string[] slugs = [];
    private string elsewhere = "";

    public async Task InitializeAsync()
    {
        api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        slugs = await api.OffersAsync("""{municipalities: "sint-truiden"}""");
        elsewhere = (await api.OffersAsync("""{municipalities: "landen"}""")).First(slug => !slugs.Contains(slug));
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task Over_a_WebSocket_an_offer_that_changes_leaves_and_comes_back_is_told_and_no_draft_is()
    {
        using var client = await SubscribedAsync();

        await api.Database.SaveAsync(elsewhere, "Ergens anders", OfferStatus.Published);
        await api.Database.SaveAsync(slugs[1], "Een ontwerp", OfferStatus.Draft);
        await api.Database.SaveAsync(slugs[0], "Nieuwe titel", OfferStatus.Published);
        Assert.Equal($"CHANGED 3 {slugs[0]} Nieuwe titel", await NextAsync(client));

        await api.Database.SaveAsync(slugs[0], "Weg", OfferStatus.Archived);
        Assert.Equal($"LEFT 4 {slugs[0]} null", await NextAsync(client));

        await api.Database.SaveAsync(slugs[0], "Terug", OfferStatus.Published);
        Assert.Equal($"CAME 5 {slugs[0]} Terug", await NextAsync(client));

        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await api.FollowAsync(await api.Database.SaveAsync(slugs[0], "Niet meer", OfferStatus.Published));
        await client.SubscribeAsync("{ __typename }", "2");
        Assert.Equal("""{"id":"2","type":"next","payload":{"data":{"__typename":"Query"}}}""", await client.NextAsync());
    }

    [Fact]
    public async Task As_an_event_stream_a_commit_is_told_whole()
    {
        using var reader = await EventReader.OpenAsync(api.Http, new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{Subscription}}"}""", System.Text.Encoding.UTF8, "application/json"),
        });
        Assert.Equal("text/event-stream", reader.Response.Content.Headers.ContentType?.MediaType);
        // Nothing tells when the stream listens: the first of these that is told does.
        var first = reader.NextEventAsync();
        for (var time = 0; !first.IsCompleted; time++)
            await api.FollowAsync(await api.Database.SaveAsync(slugs[0], $"Titel {time}", OfferStatus.Published));

        Assert.StartsWith("next {\"data\":{\"offerChanged\":{\"kind\":\"CHANGED\"", await first, StringComparison.Ordinal);
        string[] three = [slugs[1], slugs[2], slugs[3]];
        var version = await api.Database.PublishTogetherAsync(three, "Samen");
        var told = new List<string>();
        while (told.Count < 3)
        {
            var change = Describe(JsonSerializer.Deserialize<JsonElement>((await reader.NextEventAsync())!["next ".Length..]));
            if (!change.Contains(slugs[0], StringComparison.Ordinal))
                told.Add(change);
        }

        Assert.Equal(
            three.Select(slug => $"CHANGED {version.PublicNumber} {slug} Samen").Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_offer_comes_and_leaves_when_its_content_goes_in_and_out_of_the_filter()
    {
        using var client = await SubscribedAsync();
        var municipality = api.Served.Published.FindMunicipalityBySlug("sint-truiden")!.Id;

        var before = api.Served.Published.FindOfferBySlug(elsewhere)!.Content;
        await api.Database.ChangeAsync(
            elsewhere, content => content with { Schools = [], Areas = [new ServedArea(municipality, Citywide: true, [])] });
        Assert.StartsWith($"CAME 2 {elsewhere} ", await NextAsync(client), StringComparison.Ordinal);
        await api.Database.ChangeAsync(elsewhere, _ => before);
        Assert.Equal($"LEFT 3 {elsewhere} null", await NextAsync(client));
    }

    [Fact]
    public async Task An_offer_at_a_school_changes_when_the_school_has_another_network_and_not_when_it_has_another_name()
    {
        await using var city = await TestProvider.StartAsync();
        await using var staffed = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), settings: city.Settings("city"));
        var published = staffed.Served.Published;
        var school = published.Offers.Select(offer => published.SchoolsOf(offer)).First(
            schools => schools is [var only] && only.NetworkOn(ApiServer.Day) is not null)[0].Slug;
        var administrator = new Curation.Staff(staffed, city);
        using var client = await (await staffed.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync(
            "subscription { offerChanged(filter: {period: {}}) { kind publicVersion slug offer { slug title networks } } }");
        await client.SubscribeAsync("{ __typename }", "0");
        await client.NextAsync(2);

        await administrator.DoAsync(
            administrator.Administrator, $"updateSchool(input: {{ school: \"{school}\", content: {{ name: \"Een andere naam\" }} }})");
        await administrator.DoAsync(
            administrator.Administrator, $"updateSchool(input: {{ school: \"{school}\", content: {{ networks: [] }} }})");

        var told = (await NextAsync(client)).Split(' ');
        Assert.Equal(("CHANGED", "3"), (told[0], told[1]));
        Assert.Contains(told[2], published.OffersAt(published.FindSchoolBySlug(school)!).All.Select(one => one.Slug));
        var derived = await staffed.Database.AskAsync(
            "SELECT string_agg(DISTINCT public_version::text, ' ') FROM change WHERE derived AND kind = 'OFFER'");
        Assert.Equal("3", derived);
    }

    [Theory]
    [InlineData("subscription { offerChanged(filter: {age: {years: -5}}) { id } }", "BAD_USER_INPUT")]
    [InlineData("subscription { offerChanged(filter: {themas: 1}) { id } }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task A_filter_that_cannot_be_asked_is_refused_at_once(string query, string code)
    {
        using var client = await ConnectAsync();
        await client.SubscribeAsync(query);
        var message = await client.NextAsync();
        Assert.StartsWith("""{"id":"1","type":"error",""", message, StringComparison.Ordinal);
        Assert.Contains($"\"{code}\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_an_ordinary_request_it_is_refused_with_the_remedy()
    {
        var answer = await api.AskAsync("subscription { offerChanged { id } }");
        Assert.Equal(405, answer.Status);
        Assert.Equal(["Subscriptions need a WebSocket or an event stream."], answer.Messages);
    }

    private async Task<SocketClient> ConnectAsync() =>
        await (await SocketClient.ConnectAsync(new UriBuilder(new Uri(api.Http.BaseAddress!, "/graphql")) { Scheme = "ws" }.Uri, "graphql-transport-ws")).InitialiseAsync();

    // A connection takes its messages in their order: once the second is answered, the first has begun.
    [Fact]
    public async Task Equal_filters_are_evaluated_once_however_they_are_written_and_by_however_many()
    {
        string[] written =
        [
            """{municipalities: "sint-truiden", includeWithoutAge: true}""",
            """{includeWithoutAge: true, municipalities: ["sint-truiden"]}""",
            """{municipalities: "landen"}""",
        ];
        using var client = await ConnectAsync();
        for (var follower = 0; follower < 30; follower++)
            await client.SubscribeAsync(
                $"subscription {{ offerChanged(filter: {written[follower % 3].Replace("\"", "\\\"", StringComparison.Ordinal)}) {{ slug }} }}", $"{follower}");
        await client.SubscribeAsync("{ __typename }", "last");
        await client.NextAsync(2);

        await api.Database.SaveAsync(slugs[0], "Nieuwe titel", OfferStatus.Published);
        var told = await client.NextAsync(20);
        Assert.All(told, one => Assert.Contains(slugs[0], one, StringComparison.Ordinal));
        Assert.Equal(20, told.Distinct().Count());
        await Eventually.TrueAsync(() => Task.FromResult(api.Parts.Following.Evaluations == 2));
    }

    private async Task<SocketClient> SubscribedAsync()
    {
        var client = await ConnectAsync();
        await client.SubscribeAsync(Subscription);
        await client.SubscribeAsync("{ __typename }", "0");
        Assert.Equal(["""{"id":"0","type":"next","payload":{"data":{"__typename":"Query"}}}""", """{"id":"0","type":"complete"}"""], await client.NextAsync(2));
        return client;
    }

    private static async Task<string> NextAsync(SocketClient client) =>
        Describe(JsonSerializer.Deserialize<JsonElement>(await client.NextAsync()).GetProperty("payload"));

    private static string Describe(JsonElement response)
    {
        Assert.False(response.TryGetProperty("errors", out var errors), $"{errors}");
        var change = response.GetProperty("data").GetProperty("offerChanged");
        var offer = change.GetProperty("offer");
        return $"{change.GetProperty("kind")} {change.GetProperty("publicVersion")} {change.GetProperty("slug")} {(offer.ValueKind == JsonValueKind.Null ? "null" : offer.GetProperty("title"))}";
    }
}
