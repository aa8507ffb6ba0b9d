using System.IO.Compression;
using System.Text;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Pages;

/// <summary>A page that is asked often is given again as it was, until what it shows changes.</summary>
public sealed class KeptPagesTests : IAsyncLifetime
{
    private const string Offer = "/aanbod/typlessen-sint-truiden";

    private readonly TravellingClock clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private ApiServer api = null!;

    // A page costs thousands of units when it is made, and fifty when it is given again.
    public async Task InitializeAsync() => api = await ApiServer.StartAsync(
        await CatalogueTemplate.SeededAsync(), clock, ["--Limits:Work:UnitsPerSecond", "1", "--Limits:Work:Burst", "300000"]);

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Theory]
    [InlineData(Offer)]
    [InlineData("/")]
    [InlineData("/embed/list.html?municipality=hasselt")]
    [InlineData("/embed/offers.html?themes=boekstart")]
    public async Task It_is_made_twice_and_given_a_hundred_times(string address)
    {
        var first = await GetAsync(address);

        foreach (var _ in Enumerable.Range(0, 100))
        {
            var again = await GetAsync(address);
            Assert.Equal((200, first.Text), (again.Status, again.Text));
            Assert.Equal(first.Headers["Content-Security-Policy"], again.Headers["Content-Security-Policy"]);
            Assert.Equal(first.Headers["ETag"], again.Headers["ETag"]);
            Assert.Equal(["nl"], again.Headers["Content-Language"]);
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Compressed_it_says_the_same(string encoding)
    {
        var plain = (await GetAsync(Offer)).Text;

        await Eventually.TrueAsync(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Offer);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
            using var response = await api.Http.SendAsync(request);
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
            await using var body = await response.Content.ReadAsStreamAsync();
            await using Stream inner = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
            using var reader = new StreamReader(inner, Encoding.UTF8);
            Assert.Equal(plain, await reader.ReadToEndAsync());
            // Only a kept one has a length: others are compressed while they are sent.
            return response.Content.Headers.ContentLength > 0;
        });
    }

    [Fact]
    public async Task A_commit_and_a_day_make_another()
    {
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.DoesNotContain("Heel anders", (await GetAsync(Offer)).Text, StringComparison.Ordinal);
        await api.FollowAsync(await api.Database.SaveAsync("typlessen-sint-truiden", "Heel anders", OfferStatus.Published));
        Assert.Contains("Heel anders", (await GetAsync(Offer)).Text, StringComparison.Ordinal);

        var tag = (await GetAsync(Offer)).Headers["ETag"].Single();
        clock.GoTo(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        Assert.NotEqual(tag, (await GetAsync(Offer)).Headers["ETag"].Single());
    }

    [Fact]
    public async Task One_host_never_gets_the_addresses_of_another()
    {
        await using var open = await ApiServer.StartBesideAsync(api, clock, "--Catalogue:PublicAddress", "");
        foreach (var host in new[] { "een.example", "twee.example", "een.example", "twee.example", "een.example", "twee.example" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/embed/list.html");
            request.Headers.Host = host;
            Assert.Contains($"href=\"http://{host}/aanbod/", (await open.SendAsync(request)).Text, StringComparison.Ordinal);
        }
    }

    private Task<Answer> GetAsync(string address) => api.GetAsync(address, "text/html");
}
