using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// No page needs scrolling sideways in a window of 320 pixels, with whatever fonts; that of confirmation links is in ConfirmationPageTests.
/// </summary>
[Collection(nameof(InBrowser))]
public sealed class NarrowWindowTests(BrowserFixture browser)
{
    private static readonly ViewportSize Window = new() { Width = NarrowWindow.Width, Height = 640 };

    [Theory]
    [InlineData("/", "main")]
    [InlineData("/?themes=taalstimulering&municipality=sint-truiden", "details[open] legend >> nth=0")]
    [InlineData("/?search=zzzzzz", ".empty")]
    [InlineData("/aanbod/typlessen-sint-truiden", ".acts")]
    [InlineData("/fr/offres/boekstart-sint-truiden", "dl >> nth=0")]
    [InlineData("/wijk/sint-truiden-brustem", "main")]
    [InlineData("/bestaat/niet", "main h1")]
    [InlineData("/embed/offers.html?municipality=hasselt", ".cards")]
    [InlineData("/ontwikkelaars", "main")]
    [InlineData("/privacy", "main")]
    [InlineData("/embed", "#wide")]
    [InlineData("/toegankelijkheid", "main")]
    [InlineData("/klopt-nog/niets", "[role=status]")]
    [InlineData("/coverage?municipality=sint-truiden&rows=THEME&columns=AGE_BAND", "tfoot")]
    [InlineData("/coverage?municipality=all&rows=AGE_BAND&columns=NEIGHBOURHOOD&lang=en", "tfoot")]
    [InlineData("/coverage?municipality=sint-truiden&rows=THEME&columns=AGE_BAND&cell=taalstimulering~AGE_0_TO_2", "#offers li >> nth=0")]
    [InlineData("/coverage?municipality=nergens", "[role=alert] p")]
    public async Task A_page_fits(string address, string shown)
    {
        await using var opened = await browser.OpenAsync(address, new() { ViewportSize = Window });
        await Expect(opened.Page.Locator(shown)).ToBeVisibleAsync();
        await NarrowWindow.FitsAsync(opened.Page);
    }

    [Fact]
    public async Task The_parts_of_GraphiQL_that_are_ours_fit()
    {
        await using var opened = await browser.OpenAsync("/graphiql?operation=offer-to-review", new() { ViewportSize = Window });
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences).Not.ToBeEmptyAsync();
        await NarrowWindow.FitsAsync(opened.Page, ".answer-sentences");
        await Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "An Voorbeeld" })).ToBeVisibleAsync();
        await NarrowWindow.FitsAsync(opened.Page, ".sign-in");
        await graphiql.ChooseExampleAsync("An Voorbeeld", browser.ExampleCode);
        await Expect(graphiql.SignIn).ToContainTextAsync("curator");
        await NarrowWindow.FitsAsync(opened.Page, ".sign-in");

        await graphiql.ShowAsync("Kant-en-klare vragen");
        await NarrowWindow.FitsAsync(opened.Page, ".operations");
        await graphiql.ShowAsync("Te doen");
        await Expect(opened.Page.Locator(".tasks .steps a").First).ToBeVisibleAsync();
        await NarrowWindow.FitsAsync(opened.Page, ".tasks");
    }

    [Fact]
    public async Task The_look_finds_what_is_too_wide()
    {
        await using var opened = await browser.OpenAsync("/", new() { ViewportSize = Window });
        await opened.Page.EvaluateAsync(
            "document.querySelector('main').append(Object.assign(document.createElement('p'), { textContent: 'Waar', style: 'inline-size: 20.5em; white-space: nowrap' }))");
        Assert.StartsWith("system-ui, ltr: the page is ", await NarrowWindow.FaultsAsync(opened.Page), StringComparison.Ordinal);
    }
}
