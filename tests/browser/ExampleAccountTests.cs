using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>In development one signs in as somebody made up, and does what staff do.</summary>
[Collection(nameof(InOtherBrowser))]
public sealed class ExampleAccountTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("Noor Voorbeeld", "redacteur van Gastvrij Sint-Truiden (Masala)")]
    [InlineData("An Voorbeeld", "curator van Sint-Truiden")]
    [InlineData("Bart Voorbeeld", "curator van Hasselt")]
    [InlineData("Els Voorbeeld", "beheerder")]
    public async Task One_click_signs_in_and_another_out(string name, string role)
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.SignInAsExampleAsync(name, browser.ExampleCode);
        await Expect(graphiql.SignIn).ToContainTextAsync(role);

        await opened.Page.ReloadAsync();
        await Expect(graphiql.SignIn).ToContainTextAsync(name);
        await opened.Page.GetByText("Afmelden").ClickAsync();
        await Expect(graphiql.SignIn).ToContainTextAsync("Niet aangemeld");
        await Expect(graphiql.Notice).ToContainTextAsync("Je bent afgemeld.");
        Assert.Empty(opened.RequestsElsewhere);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task Whoever_does_not_know_the_code_that_the_server_shows_is_told_where_it_stands()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.SignIn.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await opened.Page.GetByLabel("Code uit het venster waarin de server draait").FillAsync("ABCD-EFGH");
        await opened.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Els Voorbeeld" }).ClickAsync();
        await Expect(graphiql.Notice).ToContainTextAsync("De code klopt niet. Hij staat in het venster waarin de server draait");
        await Expect(graphiql.SignIn).ToContainTextAsync("Niet aangemeld");
    }

    [Fact]
    public async Task Every_ready_made_operation_for_staff_is_answered_without_errors_and_saves_nothing()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.SignInAsExampleAsync("Els Voorbeeld", browser.ExampleCode);

        foreach (var title in ReadyMade.Titles("staff"))
        {
            await graphiql.OpenOperationAsync(title);
            await Expect(graphiql.FaultsInQuery).ToHaveCountAsync(0);
            var answer = await graphiql.RunAsync();
            Assert.StartsWith("{\"data\":", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"errors\":", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"version\":2", answer, StringComparison.Ordinal);
        }
    }
}
