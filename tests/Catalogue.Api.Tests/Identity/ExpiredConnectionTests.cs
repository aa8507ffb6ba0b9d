using System.Text;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Identity;

/// <summary>
/// A token that expires while its connection is open: each operation and each event looks at the time again (docs/decisions/0015).
/// </summary>
public sealed class ExpiredConnectionTests : IAsyncLifetime
{
    private const string Subscription = "subscription { offerChanged(filter: {period: {}}) { slug offer { title } } }";
    private const string Expired = "The token of this connection has expired: connect again with a new one.";

    private readonly TravellingClock clock = new(new DateTimeOffset(TestProvider.Noon));
    private TestProvider city = null!;
    private ApiServer api = null!;
    private string slug = "";

    public async Task InitializeAsync()
    {
        city = await TestProvider.StartAsync();
        api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), clock, city.Settings("city"));
        slug = (await api.OffersAsync("{}"))[0];
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await city.DisposeAsync();
    }

    [Fact]
    public async Task On_a_WebSocket_what_is_asked_and_what_is_told_after_that_is_refused()
    {
        using var socket = await api.ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"{{{city.Bearer("curator")}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.NextAsync());
        await socket.SubscribeAsync(Subscription, "told");
        Assert.Contains("\"title\":\"Titel", await FirstAsync(socket.NextAsync), StringComparison.Ordinal);

        await PassAsync();
        // What was still on its way came before.
        string event_;
        do
            event_ = await socket.NextAsync();
        while (event_.Contains("\"title\":\"Titel", StringComparison.Ordinal));
        Refused(event_);

        var written = await api.Database.AskAsync("SELECT version FROM catalogue_version");
        foreach (var (query, id) in new[] { ("{ viewer { role } }", "asked"), ($"mutation {{ archiveOffer(input: {{ offer: \\\"{slug}\\\" }}) {{ userErrors {{ code }} }} }}", "written") })
        {
            await socket.SubscribeAsync(query, id);
            string answer;
            do
                answer = await socket.NextAsync();
            while (!answer.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal));
            Refused(answer);
        }

        Assert.Equal(written, await api.Database.AskAsync("SELECT version FROM catalogue_version"));
    }

    [Fact]
    public async Task On_an_event_stream_too()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent($"{{\"query\":\"{Subscription}\"}}", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", city.Bearer("curator"));
        using var reader = await EventReader.OpenAsync(api.Http, request);
        Assert.Contains("\"title\":\"Titel", await FirstAsync(async () => (await reader.NextEventAsync())!), StringComparison.Ordinal);

        await PassAsync();
        string? event_;
        do
            event_ = await reader.NextEventAsync();
        while (event_!.Contains("\"title\":\"Titel", StringComparison.Ordinal));
        Refused(event_);

        Assert.Equal(["UNAUTHENTICATED"], (await api.AskAsAsync(city.Bearer("curator"), "{ viewer { role } }")).Errors);
    }

    // Nothing tells when a subscription listens: the first of these that is told does.
    private async Task<string> FirstAsync(Func<Task<string>> next)
    {
        var first = next();
        for (var time = 0; !first.IsCompleted; time++)
            await api.FollowAsync(await api.Database.SaveAsync(slug, $"Titel {time}", OfferStatus.Published));
        return await first;
    }

    private async Task PassAsync()
    {
        clock.GoTo(new DateTimeOffset(TestProvider.Noon).AddHours(2));
        await api.FollowAsync(await api.Database.SaveAsync(slug, "Na die tijd", OfferStatus.Published));
    }

    private static void Refused(string answer)
    {
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", answer, StringComparison.Ordinal);
        Assert.Contains(Expired, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Na die tijd", answer, StringComparison.Ordinal);
    }
}
