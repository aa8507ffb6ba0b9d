using System.Text;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Unpublished;

/// <summary>
/// Who follows the offers without being signed in is told what is published, when it is, and nothing of what goes before.
/// </summary>
public sealed class NeverToldTests : IAsyncLifetime
{
    private const string Subscription =
        "subscription { offerChanged(filter: {period: {}}) { kind slug offer { title summary description previousNames externalId capacity version status contact { email } provenance { note } } } }";

    private ApiServer api = null!;
    private string[] slugs = [];

    public async Task InitializeAsync()
    {
        api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync());
        slugs = await api.OffersAsync("{}");
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task Over_a_WebSocket()
    {
        using var client = await (await api.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync(Subscription);
        var told = new List<string>();
        // Nothing tells when it listens: the first that is told does.
        var first = client.NextAsync();
        for (var time = 0; !first.IsCompleted; time++)
            await api.FollowAsync(await api.Database.SaveAsync(slugs[0], $"Eerste {time}", OfferStatus.Published));
        await WriteAsync();
        for (told.Add(await first); !told[^1].Contains("Het laatste", StringComparison.Ordinal);)
            told.Add(await client.NextAsync());
        Check(told);
    }

    [Fact]
    public async Task As_an_event_stream()
    {
        using var reader = await EventReader.OpenAsync(api.Http, new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent($"{{\"query\":\"{Subscription}\"}}", Encoding.UTF8, "application/json") });
        var told = new List<string>();
        var first = reader.NextEventAsync();
        for (var time = 0; !first.IsCompleted; time++)
            await api.FollowAsync(await api.Database.SaveAsync(slugs[0], $"Eerste {time}", OfferStatus.Published));
        await WriteAsync();
        for (told.Add((await first)!); !told[^1].Contains("Het laatste", StringComparison.Ordinal);)
            told.Add((await reader.NextEventAsync())!);
        Check(told);
    }

    // Drafts of new and of published offers, one that is published after having been a draft, and one that is archived with what the public
    // never saw.
    private async Task WriteAsync()
    {
        await api.Database.SaveAsync(slugs[1], UnpublishedWrites.Word, OfferStatus.Draft);
        await api.Database.HideAsync(new Random(8));
        await api.Database.SaveAsync(slugs[1], "Wat er van kwam", OfferStatus.Published);
        await api.Database.SaveAsync(slugs[2], UnpublishedWrites.Word, OfferStatus.Archived);
        await api.FollowAsync(await api.Database.SaveAsync(slugs[3], "Het laatste", OfferStatus.Published));
    }

    private void Check(List<string> told)
    {
        Assert.All(told, one => TwoCatalogues.MustNotTell(one, Subscription));
        Assert.Contains(told, one => one.Contains("Wat er van kwam", StringComparison.Ordinal));
        Assert.Contains(
            told, one => one.Contains("\"LEFT\"", StringComparison.Ordinal) && one.Contains(slugs[2], StringComparison.Ordinal));
        Assert.All(told, one => Assert.Contains(slugs[..4], slug => one.Contains($"\"{slug}\"", StringComparison.Ordinal)));
    }
}
