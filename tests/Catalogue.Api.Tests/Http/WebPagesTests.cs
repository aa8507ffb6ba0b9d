using System.Net;
using System.Text.RegularExpressions;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Bounds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Catalogue.Api.Tests.Http;

public sealed partial class WebPagesTests : IAsyncLifetime, IDisposable
{
    private readonly WebApplication app = Pages();
    private readonly HttpClient client = new();

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("/ontwikkelaars")]
    [InlineData("/privacy")]
    [InlineData("/toegankelijkheid")]
    [InlineData("/embed")]
    [InlineData("/graphiql")]
    [InlineData("/graphiql/")]
    [InlineData("/coverage")]
    public async Task A_page_is_Dutch_and_is_asked_for_again_each_time(string path)
    {
        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoCache);
        Assert.Contains("<html lang=\"nl\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/offers.js", "text/javascript")]
    [InlineData("/embed/offers.css", "text/css")]
    [InlineData("/embed/offers.d.ts", "text/plain")]
    public async Task Pages_of_other_origins_may_load_the_embed(string path, string type)
    {
        using var response = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task The_page_for_developers_leads_to_everything()
    {
        var page = await client.GetStringAsync("/ontwikkelaars");

        foreach (var path in new[] { "/", "/graphiql", "/coverage", "/graphql?query=", "/schema.graphql", "/health/live", "/health/ready" })
        {
            Assert.Contains($"href=\"{path}", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/ontwikkelaars")]
    [InlineData("/privacy")]
    [InlineData("/toegankelijkheid")]
    [InlineData("/embed")]
    [InlineData("/graphiql")]
    [InlineData("/coverage")]
    public async Task A_page_gets_nothing_from_another_site(string path)
    {
        using var response = await client.GetAsync(path);

        Assert.DoesNotMatch(OtherSite(), await response.Content.ReadAsStringAsync());
        Assert.StartsWith("default-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task The_files_of_GraphiQL_may_be_kept_for_ever()
    {
        var files = OwnFile().Matches(await client.GetStringAsync("/graphiql")).Select(match => match.Groups["path"].Value).ToList();

        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var response = await client.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_not_found()
    {
        using var response = await client.GetAsync("/graphiql/assets/none.js");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static WebApplication Pages()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddBounds(new TransportOptions(), new Proxies([]));
        return builder.Build().MapWebPages();
    }

    [GeneratedRegex("""(?:<(?:link|script|img|iframe)\b[^>]*)(?:src|href)="(?:https?:)?//""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherSite();

    [GeneratedRegex("""(?:src|href)="(?<path>/graphiql/[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnFile();
}
