using Catalogue.Api.Http;
using Catalogue.Api.Http.Bounds;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Pages;
using Catalogue.Api.Tests.Schedules;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;

namespace Catalogue.Api.Tests.Http.Work;

/// <summary>Everything that can be asked has a price, which is charged to the address that asks.</summary>
public sealed class WorkPricesTests : IAsyncLifetime
{
    // What a request is charged is owed for so many seconds.
    private static readonly string[] spent = ["--Limits:Work:UnitsPerSecond", "1", "--Limits:Work:Burst", "1"];

    private ApiServer api = null!;

    public async Task InitializeAsync() => api = await ScheduledServer.StartAsync([.. spent, "--environment", "Development"]);

    public async Task DisposeAsync() => await api.DisposeAsync();

    /// <summary>Who maps another address decides here what it costs.</summary>
    [Fact]
    public void Every_endpoint_has_a_price() => Assert.Equal(
        new[]
        {
            "/graphiql/example-sign-in = 1000: the signing of a token",
            "/graphiql/sign-in.json = 100: the providers and accounts",
            "/graphql = each operation and each event by its cost",
            "/graphql/stream = each operation and each event by its cost",
            "/health/live = who watches the server must hear of it at any time, and it takes microseconds",
            "/health/ready = who watches the server must hear of it at any time, and it takes microseconds",
            "/klopt-nog/{secret} = 10000: a write, and a page",
            "/klopt-nog/{secret} = 2000: a look into the database, and a page",
            "/offers.ics = 50: and the list of offers by its cost, and the calendar by its offers and events",
            "/offers/{slug}.ics = 50: and the calendar by its events",
            "/schema.graphql = by its length: its compression",
        }.Concat(Pages).Order(StringComparer.Ordinal),
        api.Endpoints.Cast<RouteEndpoint>().Select(endpoint => $"{endpoint.RoutePattern.RawText} = {PriceOf(endpoint)}")
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Pages =>
    [
        "/embed/list.html = 50: and the making of a page, and its questions by their cost",
        "/embed/offer.html = 50: and the making of a page, and its questions by their cost",
        "/embed/offers.html = 50: and the making of a page, and its questions by their cost",
        "/robots.txt = 20: a few words",
        "/sitemap-{kind}-{part}.xml = 100000: a text about thousands of pages, and its compression",
        "/sitemap.xml = 100000: a text about thousands of pages, and its compression",
        .. PageAddresses.All.SelectMany(addresses => Enum.GetValues<PageKind>().SelectMany(kind => new[]
        {
            $"{addresses.Folder(kind)} = 20: a few words",
            $"{addresses.Folder(kind)}/{{slug}} = 50: and the making of a page, and its questions by their cost",
        }).Append($"{addresses.Home} = 50: and the making of a page, and its questions by their cost")
            .Append($"{addresses.Offer}/{{slug}} = 10000: a write, and a page")),
    ];

    [Theory]
    [InlineData("GET", "/offers.ics?filter=%7B%22weekdays%22:%22WEDNESDAY%22%7D", 200)]
    [InlineData("HEAD", "/offers.ics?filter=%7B%22weekdays%22:%22WEDNESDAY%22%7D", 200)]
    [InlineData("GET", "/offers/woensdag.ics", 200)]
    [InlineData("GET", "/offers/none.ics", 404)]
    [InlineData("GET", "/", 200)]
    [InlineData("GET", "/fr/offres/woensdag", 200)]
    [InlineData("GET", "/aanbod/none", 404)]
    [InlineData("GET", "/none", 404)]
    [InlineData("GET", "/embed/list.html", 200)]
    [InlineData("GET", "/embed/offer.html?slug=woensdag", 200)]
    [InlineData("GET", "/embed/offers.html", 200)]
    [InlineData("GET", "/sitemap.xml", 200)]
    [InlineData("GET", "/sitemap-offer-1.xml", 200)]
    [InlineData("POST", "/aanbod/woensdag", 422)]
    [InlineData("GET", "/schema.graphql", 200)]
    [InlineData("GET", "/klopt-nog/none", 404)]
    [InlineData("POST", "/klopt-nog/none", 404)]
    [InlineData("GET", "/graphiql/sign-in.json", 200)]
    [InlineData("GET", "/graphiql/example-sign-in", 405)]
    public async Task Whoever_spent_all_is_refused_at_every_address(string method, string path, int status)
    {
        using var client = new Neighbour(api.Http.BaseAddress!, "127.0.0.2");
        using var other = new Neighbour(api.Http.BaseAddress!, "127.0.0.3");
        Assert.Equal(status, (await SendAsync(client)).Status);
        var refused = await SendAsync(client);
        Assert.Equal(429, refused.Status);
        Assert.Equal(["\"work\";q=1;w=1"], refused.Headers["RateLimit-Policy"]);
        Assert.Equal([$"\"work\";r=0;t={refused.Headers["Retry-After"].Single()}"], refused.Headers["RateLimit"]);
        Assert.Equal(["no-store"], refused.Headers["Cache-Control"]);
        if (method != "HEAD")
            Assert.Equal("RATE_LIMITED", refused.Body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        // One bucket for all that a client asks.
        Assert.Equal(429, (await client.AskAsync("{ offers(first: 1) { totalCount } }")).Status);
        Assert.Equal(status, (await SendAsync(other)).Status);
        Assert.Equal(200, (await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/health/ready"))).Status);

        Task<Answer> SendAsync(Neighbour from) => from.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
    }

    [Fact]
    public async Task What_no_cache_keeps_tells_what_is_left_and_a_calendar_does_not()
    {
        await using var server = await ScheduledServer.StartAsync("--Limits:Work:UnitsPerSecond", "1", "--Limits:Work:Burst", "100000");
        Assert.Equal(["\"work\";r=98000;t=2000"], (await server.GetAsync("/klopt-nog/none", accept: null)).Headers["RateLimit"]);
        Assert.Empty((await server.GetAsync("/offers/woensdag.ics", accept: null)).Headers["RateLimit"]);
    }

    [Theory]
    [InlineData("/offers/woensdag.ics?from=2026-11-18&to=2026-12-09", 50 + 20 + (4 * 8))]
    [InlineData("/offers/woensdag.ics?from=2026-11-18&to=2026-11-19", 50 + 20 + 8)]
    [InlineData("/offers/zonder.ics", 50 + 20)]
    public async Task A_calendar_is_charged_by_what_it_has(string path, int units)
    {
        await using var server = await ScheduledServer.StartAsync("--Limits:Work:UnitsPerSecond", "1", "--Limits:Work:Burst", "100000");
        await server.GetAsync(path, accept: null);
        Assert.Equal(100_000 - units - 100, await LeftAsync(server));
    }

    [Fact]
    public async Task A_calendar_of_a_filter_is_charged_the_list_as_well()
    {
        await using var server = await ScheduledServer.StartAsync("--Limits:Work:UnitsPerSecond", "1", "--Limits:Work:Burst", "100000");
        await server.GetAsync("/offers.ics?to=2026-11-22&from=2026-11-22&filter=%7B%22weekdays%22:%22WEDNESDAY%22%7D", accept: null);
        var charged = 100_000 - 100 - await LeftAsync(server);
        var list = (await server.PostAsync(
            """{"query":"{ offers(filter: {weekdays: WEDNESDAY}, first: 100) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }","extensions":{"cost":true}}""")).Body;
        var cost = list.GetProperty("extensions").GetProperty("cost").GetProperty("fields").GetInt64();
        Assert.Equal(50 + cost + (20 * list.GetProperty("data").GetProperty("offers").GetProperty("totalCount").GetInt32()), charged);
    }

    [Fact]
    public async Task A_calendar_of_a_filter_needs_a_seat_as_a_query_does()
    {
        await using var server = await ScheduledServer.StartAsync(
            "--Limits:Work:Heavy", "1", "--Limits:Work:AtOnce", "1", "--Limits:Work:WaitingPerClient", "1");
        const string Path = "/offers.ics?filter=%7B%22weekdays%22:%22WEDNESDAY%22%7D";
        var seat = await server.Work.AdmissionOf(new WorkClient("127.0.0.9", IsSignedIn: false), null)(1, default);
        var waits = server.GetAsync(Path, accept: null);
        await Eventually.TrueAsync(() => Task.FromResult(server.Counts.Waiting == 1));
        var refused = await server.GetAsync(Path, accept: null);
        Assert.Equal(
            (429, """{"code":"LIMIT_EXCEEDED","limit":"waitingPerClient","maximum":1,"retryAfter":5}"""),
            (refused.Status, WorkSharingTests.ExtensionsOf(refused.Body)));
        Assert.Equal(["5"], refused.Headers["Retry-After"]);
        seat.Lease!.Dispose();
        Assert.Equal(200, (await waits).Status);
    }

    [Fact]
    public async Task A_page_is_charged_by_its_length_when_it_is_sent()
    {
        var folder = TestFolder.Make();
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "page.js"), new string(' ', 100_000));
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var work = new WorkLimits { UnitsPerSecond = 1, Burst = 2_061 };
            builder.AddBounds(new TransportOptions { Clock = new ManualClock(), Limits = new RequestLimits { Work = work } }, new Proxies([]));
            await using var app = builder.Build().MapWebPages(folder, []);
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            Assert.Equal(404, await StatusAsync(HttpMethod.Get, "none.js"));
            Assert.Equal(200, await StatusAsync(HttpMethod.Get, "page.js"));
            // 20, then 20 and 2,020: one is left.
            Assert.Equal(200, await StatusAsync(HttpMethod.Head, "page.js"));
            Assert.Equal(429, await StatusAsync(HttpMethod.Get, "page.js"));
            Assert.Equal(429, await StatusAsync(HttpMethod.Get, "none.js"));

            async Task<int> StatusAsync(HttpMethod method, string path)
            {
                using var response = await client.SendAsync(new HttpRequestMessage(method, path));
                return (int)response.StatusCode;
            }
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    // By asking for what is charged a hundred.
    private static async Task<long> LeftAsync(ApiServer server)
    {
        var told = (await server.GetAsync("/graphiql/sign-in.json", accept: null)).Headers["RateLimit"].Single();
        return long.Parse(told.Split('=', ';')[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string PriceOf(RouteEndpoint endpoint)
    {
        var price = endpoint.Metadata.GetMetadata<WorkPrice>();
        Assert.True(price is not null, $"{endpoint.RoutePattern.RawText} has no WorkPrice.");
        return endpoint.RoutePattern.RawText == "/schema.graphql" && price.Units > 1_000 ? $"by its length: {price.Reason}" : $"{price}";
    }
}
