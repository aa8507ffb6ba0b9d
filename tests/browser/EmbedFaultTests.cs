using Catalogue.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The element where the catalogue does not answer, or another answers in its place.</summary>
[Collection(nameof(InOtherBrowser))]
public sealed class EmbedFaultTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Choice = "municipality=\"sint-truiden\" examples page-size=\"5\"";
    private SchoolSite school = null!;
    private FalteringCatalogue catalogue = null!;

    public async Task InitializeAsync() =>
        (school, catalogue) = (await SchoolSite.StartAsync(), await FalteringCatalogue.StartAsync(browser.Address));

    public async Task DisposeAsync()
    {
        await school.DisposeAsync();
        await catalogue.DisposeAsync();
    }

    [Theory]
    [InlineData("Down")]
    [InlineData("CutOff")]
    [InlineData("AnotherPage")]
    [InlineData("Failing")]
    public async Task Its_own_content_stays_with_a_sentence_until_the_catalogue_answers(string faltering)
    {
        catalogue.Faltering = Enum.Parse<Faltering>(faltering);
        await using var opened = await browser.OpenAsync(Page());
        var offers = new EmbeddedOffers(opened.Page);
        await Expect(offers.Trouble).ToContainTextAsync("De catalogus antwoordt nu niet.");
        await Expect(opened.Page.GetByText("Bekijk het aanbod", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(offers.Trouble.GetByRole(AriaRole.Link)).ToHaveAttributeAsync(
            "href", $"{catalogue.Address}/?municipality=sint-truiden");
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));

        catalogue.Faltering = Faltering.Not;
        await offers.Trouble.GetByRole(AriaRole.Button).ClickAsync();
        await offers.ShownAsync();
        await Expect(offers.Trouble).ToHaveCountAsync(0);
        await Expect(offers.Total).ToBeFocusedAsync();
        await Expect(opened.Page.GetByText("Bekijk het aanbod", new() { Exact = true })).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("Down")]
    [InlineData("CutOff")]
    [InlineData("AnotherPage")]
    public async Task A_list_that_is_shown_stays_and_so_does_the_address(string faltering)
    {
        await using var opened = await browser.OpenAsync(Page());
        var offers = await new EmbeddedOffers(opened.Page).ShownAsync();
        await offers.Element.EvaluateAsync("(element) => { globalThis.problems = 0; element.addEventListener('catalogue-problem', () => problems++) }");
        catalogue.Faltering = Enum.Parse<Faltering>(faltering);
        var address = opened.Page.Url;
        await offers.Search.FillAsync("taal");
        await offers.Search.PressAsync("Enter");
        await Expect(offers.Trouble).ToBeVisibleAsync();
        await Expect(offers.Cards).ToHaveCountAsync(5);
        Assert.Equal(address, opened.Page.Url);
        await offers.Offers.First.ClickAsync();
        await opened.Page.WaitForFunctionAsync("problems === 2");
        await Expect(offers.Cards).ToHaveCountAsync(5);

        catalogue.Faltering = Faltering.Not;
        await offers.Trouble.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(offers.Detail).ToBeVisibleAsync();
        await Expect(offers.Trouble).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_the_browser_has_kept_is_shown_with_a_sentence()
    {
        await using var opened = await browser.OpenAsync(Page());
        var offers = await new EmbeddedOffers(opened.Page).ShownAsync();
        catalogue.Faltering = Faltering.Down;
        await opened.Page.ReloadAsync();
        await offers.ShownAsync();
        await Expect(offers.Trouble).ToContainTextAsync("Dit is het aanbod van je vorige bezoek.");
    }

    [Fact]
    public async Task A_catalogue_that_never_answers_is_given_up_after_eight_seconds()
    {
        await using var opened = await browser.OpenAsync(school.Page(""));
        await opened.Page.Clock.InstallAsync();
        catalogue.Faltering = Faltering.NeverAnswering;
        await opened.Page.GotoAsync(Page());
        var offers = new EmbeddedOffers(opened.Page);
        await Expect(offers.Element.Locator(".skeleton")).ToBeVisibleAsync();
        await Expect(offers.Trouble).ToHaveCountAsync(0);
        await opened.Page.Clock.RunForAsync(6_000);
        await Expect(offers.Trouble).ToHaveCountAsync(0);
        await opened.Page.Clock.RunForAsync(1_000);
        // For the last second the browser is asked for what it has kept.
        await Eventually.TrueAsync(async () =>
        {
            await opened.Page.Clock.RunForAsync(100);
            return await offers.Trouble.CountAsync() > 0;
        });
        await Expect(offers.Trouble).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_the_script_cannot_be_had_the_element_shows_its_own_content()
    {
        await using var opened = await browser.OpenAsync(
            school.Page(SchoolSite.TwoLines("http://127.0.0.1:1", Choice)), new() { ViewportSize = new() { Width = 800, Height = 600 } });
        await Expect(opened.Page.GetByText("Bekijk het aanbod")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_parameter_that_makes_no_sense_is_told()
    {
        await using var opened = await browser.OpenAsync(school.Page(SchoolSite.TwoLines(catalogue.Address, "themes=\"bestaat-niet\"")));
        await Expect(new EmbeddedOffers(opened.Page).Element.Locator(".problem, .empty")).ToBeVisibleAsync();
    }

    private string Page() => school.Page(SchoolSite.TwoLines(catalogue.Address, Choice));
}
