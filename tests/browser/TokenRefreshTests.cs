using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// A token that ends soon is renewed with a refresh token, before it ends and unseen; when that fails, people are signed out and told.
/// </summary>
[Collection(nameof(InOtherBrowser))]
public sealed class TokenRefreshTests(BrowserFixture browser) : IAsyncLifetime
{
    // GraphiQL renews a minute before the end: a second after it was signed in.
    private const int Seconds = 61;

    private const string TokenAddress = "/token";

    private SignInProviders providers = null!;
    private CatalogueServer server = null!;

    public async Task InitializeAsync()
    {
        providers = await SignInProviders.StartAsync(["stad"], Seconds);
        server = await CatalogueServer.StartAsync(providers.Settings);
        await providers.ServeAsync($"{server.Address}/graphiql/");
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await providers.DisposeAsync();
    }

    [Fact]
    public async Task It_is_renewed_before_it_ends()
    {
        await using var opened = await browser.OpenAsync(server, "/graphiql");
        var renewed = opened.Page.WaitForResponseAsync(
            response => response.Url.EndsWith(TokenAddress, StringComparison.Ordinal) && response.Request.PostData?.Contains(
                "grant_type=refresh_token", StringComparison.Ordinal) == true);
        var graphiql = await ProviderPage.SignInAsync(opened.Page, "Stad", "an");
        Assert.Equal(200, (await renewed).Status);

        await graphiql.WriteAsync(graphiql.Query, "query Wie { viewer { name } }");
        Assert.Contains("An Claes", await graphiql.RunAsync(), StringComparison.Ordinal);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task When_the_provider_renews_it_no_more_people_are_told_and_their_tabs_stay()
    {
        await using var opened = await browser.OpenAsync(server, "/graphiql");
        await opened.Page.RouteAsync("**" + TokenAddress, async route =>
        {
            if (route.Request.PostData?.Contains("grant_type=refresh_token", StringComparison.Ordinal) == true)
                await route.FulfillAsync(new() { Status = 400, Headers = [new("Access-Control-Allow-Origin", "*")], ContentType = "application/json", Body = """{"error":"invalid_grant"}""" });
            else
                await route.ContinueAsync();
        });
        var graphiql = await ProviderPage.SignInAsync(opened.Page, "Stad", "an");

        await Expect(graphiql.Notice).ToContainTextAsync("Je aanmelding is verlopen. Meld je opnieuw aan");
        await Expect(graphiql.SignIn).ToContainTextAsync("Niet aangemeld");
        Assert.NotEqual(0, await graphiql.Tabs.CountAsync());
    }
}
