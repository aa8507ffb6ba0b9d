using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>A link opens GraphiQL with an operation and its variables ready.</summary>
[Collection(nameof(InBrowser))]
public sealed class LinkTests(BrowserFixture browser)
{
    private const string Variables = """{"by":{"slug":"brede-school-sint-truiden"}}""";

    [Fact]
    public async Task The_operation_stands_in_a_tab_in_front_with_the_variables_laid_out_and_the_address_is_clean()
    {
        await using var opened = await browser.OpenAsync(Link("offer-detail", Variables));
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        await Expect(graphiql.ActiveTab).ToHaveTextAsync("Eén aanbod in detail");
        await Expect(graphiql.Query).ToContainTextAsync("EenAanbodInDetail");
        await Expect(graphiql.Variables).ToHaveTextAsync("""{  "by": {    "slug": "brede-school-sint-truiden"  }}""");
        await Expect(opened.Page).ToHaveURLAsync($"{opened.Address}/graphiql");
        Assert.Contains("Brede School", await graphiql.RunAsync(), StringComparison.Ordinal);
        await Expect(graphiql.Notice).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_second_link_opens_a_second_tab_and_the_same_one_the_same_tab()
    {
        await using var opened = await browser.OpenAsync(Link("offer-detail", Variables));
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        var count = await graphiql.Tabs.CountAsync();

        await opened.Page.GotoAsync(Link("offer-detail", """{"by":{"slug":"boekstart-sint-truiden"}}"""));
        await Expect(graphiql.Tabs).ToHaveCountAsync(count + 1);
        await Expect(graphiql.Variables).ToContainTextAsync("boekstart-sint-truiden");

        await opened.Page.GotoAsync(Link("offer-detail", Variables));
        await Expect(graphiql.Variables).ToContainTextAsync("brede-school-sint-truiden");
        await Expect(graphiql.Tabs).ToHaveCountAsync(count + 1);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_finds_the_tab_again_afterwards()
    {
        await using var opened = await browser.OpenAsync(Link("offer-to-review", Variables));
        await Expect(opened.Page.Locator(".sign-in-notice")).ToContainTextAsync("meld je aan om ze te stellen");
        await Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden met Stad" })).ToBeVisibleAsync();
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden", Exact = true }).ClickAsync();
        var graphiql = await ProviderPage.SignInAsync(opened.Page, "Stad", "an");

        await Expect(graphiql.ActiveTab).ToHaveTextAsync("Een aanbod nakijken");
        Assert.Contains("allowedActions", await graphiql.RunAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphiql?operation=geen-vraag", "een kant-en-klare vraag “geen-vraag” die er niet is")]
    [InlineData("/graphiql?operation=offer-detail&audience=staff", "een kant-en-klare vraag “offer-detail” die er niet is")]
    [InlineData("/graphiql?operation=offer-detail&variables=%7Bby", "De variabelen in de link zijn onleesbaar.")]
    [InlineData("/graphiql?operation=offer-detail&variables=%5B1%5D", "De variabelen in de link zijn onleesbaar.")]
    [InlineData("/graphiql?operation=%3Cimg%20src%3Dx%3E", "een kant-en-klare vraag “<img src=x>” die er niet is")]
    public async Task What_cannot_be_opened_is_said_and_the_page_works(string link, string sentence)
    {
        await using var opened = await browser.OpenAsync(link);
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);

        await Expect(graphiql.Notice).ToContainTextAsync(sentence);
        await Expect(opened.Page).ToHaveURLAsync($"{opened.Address}/graphiql");
        Assert.StartsWith("{\"data\":", await graphiql.RunAsync(), StringComparison.Ordinal);
        await graphiql.Notice.GetByRole(AriaRole.Button, new() { Name = "Sluiten" }).ClickAsync();
        await Expect(graphiql.Notice).ToBeEmptyAsync();
        Assert.Empty(opened.Complaints);
    }

    private static string Link(string operation, string variables) =>
        $"/graphiql?operation={operation}&variables={Uri.EscapeDataString(variables)}";
}
