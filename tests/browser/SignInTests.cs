using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>Signing in from GraphiQL at real OpenID Connect providers, and out again.</summary>
[Collection(nameof(InOtherBrowser))]
public sealed class SignInTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("noor", "Aangemeld als Noor Peeters, redacteur van Gastvrij Sint-Truiden (Masala)")]
    [InlineData("an", "Aangemeld als An Claes, curator van Sint-Truiden")]
    [InlineData("els", "Aangemeld als Els Jacobs, beheerder")]
    public async Task People_see_as_whom_they_are_signed_in_and_with_which_role(string login, string sentence)
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await ProviderPage.SignInAsync(opened.Page, "Stad", login);

        await Expect(graphiql.SignIn).ToContainTextAsync(sentence);
        await Expect(opened.Page).ToHaveURLAsync($"{opened.Address}/graphiql/");
    }

    [Fact]
    public async Task Who_is_signed_in_tries_a_mutation_and_asks_nobody_but_the_provider_that_was_chosen()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await ProviderPage.SignInAsync(opened.Page, "Stad", "an");
        await graphiql.OpenOperationAsync("Een aanbod aanpassen");
        var sent = opened.Page.WaitForRequestAsync(
            request => request.PostData?.Contains("EenAanbodAanpassen", StringComparison.Ordinal) == true);
        await graphiql.RunAsync();

        Assert.StartsWith("Bearer ey", (await sent).Headers["authorization"], StringComparison.Ordinal);
        await Expect(graphiql.Sentences).ToContainTextAsync("Geprobeerd, niets bewaard: zet validateOnly op false om te bewaren.");
        Assert.All(opened.RequestsElsewhere, url => Assert.StartsWith(browser.Providers["stad"] + "/", url, StringComparison.Ordinal));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task The_schema_and_subscriptions_are_asked_with_the_token_and_a_header_that_is_written_wins()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var schema = opened.Page.WaitForRequestAsync(
            request => request.PostData?.Contains(
                "GraphiQLIntrospection", StringComparison.Ordinal) == true && request.Headers.ContainsKey("authorization"));
        var graphiql = await ProviderPage.SignInAsync(opened.Page, "Stad", "an");
        await schema;

        await graphiql.WriteAsync(graphiql.Query, "subscription Luister { offerChanged { kind } }");
        Assert.StartsWith("Bearer ey", (await graphiql.ListenAsync("Luister")).Headers["authorization"], StringComparison.Ordinal);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Stop query" }).ClickAsync();

        await graphiql.WriteAsync(graphiql.Query, "query Wie { viewer { name } }");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Headers" }).ClickAsync();
        await graphiql.WriteAsync(graphiql.Variables, """{"Authorization": "Bearer mine"}""");
        var asked = opened.Page.WaitForRequestAsync(request => request.PostData?.Contains("query Wie ", StringComparison.Ordinal) == true);
        await opened.Page.Locator(".graphiql-execute-button").ClickAsync();
        Assert.Equal("Bearer mine", (await asked).Headers["authorization"]);
        await Expect(graphiql.Sentences).ToContainTextAsync("Je aanmelding geldt hier niet (meer): meld je opnieuw aan");
    }

    [Fact]
    public async Task Signing_out_is_done_at_the_provider_too_and_the_tabs_stay()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.OpenOperationAsync("Een aanbod nakijken");
        graphiql = await ProviderPage.SignInAsync(opened.Page, "Stad", "an");
        await Expect(graphiql.ActiveTab).ToHaveTextAsync("Een aanbod nakijken");

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, afmelden" }).ClickAsync();
        await opened.Page.WaitForURLAsync("**/graphiql/");

        await Expect(graphiql.SignIn).ToContainTextAsync("Niet aangemeld");
        await Expect(graphiql.Notice).ToContainTextAsync("Je bent afgemeld.");
        await Expect(graphiql.ActiveTab).ToHaveTextAsync("Een aanbod nakijken");
        Assert.Equal(
            0, await opened.Page.EvaluateAsync<int>("Object.values(sessionStorage).filter(value => value.includes('token')).length"));
        await ProviderPage.GoAsync(opened.Page, "Stad");
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Loading_the_page_anew_leaves_people_signed_in_and_another_window_does_not_know_them()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await ProviderPage.SignInAsync(opened.Page, "Partners", "noor");
        await opened.Page.ReloadAsync();
        await Expect(graphiql.SignIn).ToContainTextAsync("Noor Peeters");

        var other = await opened.Context.NewPageAsync();
        await other.GotoAsync("/graphiql");
        await Expect(other.Locator(".sign-in-bar")).ToContainTextAsync("Niet aangemeld");
        Assert.Equal(
            0, await other.EvaluateAsync<int>("Object.values(localStorage).filter(value => value.includes('access_token')).length"));
    }

    [Fact]
    public async Task Somebody_without_a_role_is_told_whom_to_ask()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await ProviderPage.SignInAsync(opened.Page, "Stad", "gast");

        await Expect(graphiql.SignIn).ToContainTextAsync("Niet aangemeld");
        await Expect(graphiql.Notice).ToContainTextAsync("je account heeft geen rol in de catalogus");
    }

    [Fact]
    public async Task Who_breaks_off_comes_back_and_is_told_so()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        await ProviderPage.GoAsync(opened.Page, "Stad");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Annuleren" }).ClickAsync();
        await opened.Page.WaitForURLAsync("**/graphiql/");

        await Expect(opened.Page.Locator(".sign-in-notice")).ToContainTextAsync("Je hebt het aanmelden afgebroken.");
    }

    [Fact]
    public async Task An_answer_that_was_not_asked_for_signs_nobody_in()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        await ProviderPage.GoAsync(opened.Page, "Stad");
        await opened.Page.GotoAsync($"{opened.Address}/graphiql/?code=stolen&state=forged");

        await Expect(opened.Page.Locator(".sign-in-notice")).ToContainTextAsync("Het aanmelden is niet gelukt");
        await Expect(opened.Page.Locator(".sign-in-bar")).ToContainTextAsync("Niet aangemeld");
        await Expect(opened.Page).ToHaveURLAsync($"{opened.Address}/graphiql/");
    }

    [Fact]
    public async Task A_provider_that_is_away_is_told()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        await opened.Page.RouteAsync("**/openid-configuration", route => route.AbortAsync());
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden", Exact = true }).ClickAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden met Partners" }).ClickAsync();

        await Expect(opened.Page.Locator(".sign-in-notice")).ToContainTextAsync("Partners is niet te bereiken.");
    }

    [Fact]
    public async Task Without_a_provider_in_production_the_page_says_that_signing_in_is_off()
    {
        await using var production = await CatalogueServer.StartAsync();
        await using var opened = await browser.OpenAsync(production, "/graphiql");

        await Expect(opened.Page.Locator(".sign-in-bar")).ToContainTextAsync("Aanmelden staat uit:");
        await Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden", Exact = true })).ToHaveCountAsync(0);
        Assert.Empty(opened.Complaints);
    }
}
