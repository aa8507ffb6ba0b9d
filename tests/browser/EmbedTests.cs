using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The two lines on a page of another origin.</summary>
[Collection(nameof(InBrowser))]
public sealed class EmbedTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Choice = "municipality=\"sint-truiden\" examples page-size=\"5\"";
    private SchoolSite school = null!;

    public async Task InitializeAsync() => school = await SchoolSite.StartAsync();

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Fact]
    public async Task The_first_list_is_one_request_and_a_repeated_visit_asks_only_whether_it_changed()
    {
        await using var opened = await OpenAsync(Choice);
        await Shown(opened);
        Assert.Equal(1, await EmbeddedOffers.AskedAsync(opened.Page));
        Assert.Empty(opened.Complaints);

        await opened.Page.ReloadAsync();
        await Shown(opened);
        Assert.Equal(1, await EmbeddedOffers.AskedAsync(opened.Page));
        // The browser shows a 304 to the page as what it has kept; nothing of the list came again.
        Assert.InRange(await opened.Page.EvaluateAsync<int>(
            "performance.getEntriesByType('resource').find((entry) => entry.name.includes('/embed/list.html')).transferSize"), 0, 1000);
    }

    [Fact]
    public async Task It_asks_the_catalogue_alone_and_keeps_nothing_about_the_visitor()
    {
        await using var opened = await OpenAsync(Choice);
        var offers = await Shown(opened);
        await offers.Offers.First.ClickAsync();
        await Expect(offers.Detail).ToBeVisibleAsync();

        var own = new Uri(opened.Page.Url).GetLeftPart(UriPartial.Authority);
        Assert.All(opened.RequestsElsewhere, url => Assert.StartsWith(own, url, StringComparison.Ordinal));
        Assert.Equal("", await opened.Page.EvaluateAsync<string>("document.cookie"));
        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Empty(await opened.Context.CookiesAsync());
    }

    [Fact]
    public async Task Nothing_moves_while_the_first_list_comes_where_the_page_keeps_its_room_free()
    {
        var address = school.Page(
            $"{SchoolSite.TwoLines(browser.Address, Choice)}<p>Tot ziens!</p>", "<style>catalogue-offers { display: block; min-height: 40em }</style>");
        await using var opened = await browser.OpenAsync(school.Page(""));
        await opened.Context.AddInitScriptAsync(
            "globalThis.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => (moved += entry.value))).observe({ type: 'layout-shift', buffered: true })");
        await opened.Page.GotoAsync(address);
        await Shown(opened);

        Assert.Equal(0, await opened.Page.EvaluateAsync<double>("new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(moved), 100)))"));
    }

    [Fact]
    public async Task A_filter_keeps_the_focus_and_the_panel_tells_the_number_and_goes_into_the_address()
    {
        await using var opened = await OpenAsync(Choice, "?week=12&aanbod#nieuws");
        var offers = await Shown(opened);
        var before = await offers.Total.TextContentAsync();
        await offers.Filters.ClickAsync();
        var theme = offers.Element.Locator("input[name='themes']").First;
        var value = await theme.GetAttributeAsync("value");
        await theme.CheckAsync();

        await Expect(offers.Chips).ToHaveCountAsync(1);
        Assert.Equal(value, await EmbeddedOffers.FocusedAsync(opened.Page));
        await Expect(offers.Element.Locator(".filters")).ToHaveAttributeAsync("open", "");
        await Expect(offers.Announced).ToHaveTextAsync((await offers.Total.TextContentAsync())!);
        Assert.EndsWith($"?week=12&aanbod&aanbod.themes={value}#nieuws", opened.Page.Url, StringComparison.Ordinal);

        await opened.Page.GoBackAsync();
        await Expect(offers.Total).ToHaveTextAsync(before!);
        Assert.EndsWith("?week=12&aanbod#nieuws", opened.Page.Url, StringComparison.Ordinal);
        await opened.Page.GoForwardAsync();
        await Expect(offers.Chips).ToHaveCountAsync(1);
        await opened.Page.ReloadAsync();
        await Expect(offers.Chips).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_the_page_asks_can_be_taken_away_where_visitors_may_change_it()
    {
        await using var opened = await OpenAsync($"{Choice} themes=\"taalstimulering\" filters=\"themes\"");
        var offers = await Shown(opened);
        await Expect(offers.Chips.First).ToBeVisibleAsync();
        await offers.Chips.First.ClickAsync();

        await Expect(offers.Chips).ToHaveCountAsync(0);
        Assert.EndsWith("?aanbod.themes=", opened.Page.Url, StringComparison.Ordinal);
        await opened.Page.ReloadAsync();
        await Shown(opened);
        await Expect(offers.Chips).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_offer_opens_in_place_and_back_leads_to_the_list_as_it_was_without_asking_again()
    {
        await using var opened = await OpenAsync(Choice);
        var offers = await Shown(opened);
        await offers.Element.GetByText("Toon meer").ClickAsync();
        await Expect(offers.Cards).ToHaveCountAsync(10);
        var link = offers.Offers.Nth(7);
        var (slug, title) = (await link.GetAttributeAsync("data-offer"), await link.TextContentAsync());
        await link.ScrollIntoViewIfNeededAsync();
        var scrolled = await opened.Page.EvaluateAsync<double>("scrollY");
        await link.ClickAsync();
        await Expect(offers.Detail).ToBeVisibleAsync();
        Assert.Equal(title!.Trim(), await EmbeddedOffers.FocusedAsync(opened.Page));
        Assert.EndsWith($"?aanbod.offer={slug}", opened.Page.Url, StringComparison.Ordinal);
        var asked = await EmbeddedOffers.AskedAsync(opened.Page);

        await offers.Element.GetByText("Terug naar de lijst").ClickAsync();
        await Expect(offers.Detail).ToHaveCountAsync(0);
        await Expect(offers.Cards).ToHaveCountAsync(10);
        Assert.Equal(slug, await EmbeddedOffers.FocusedAsync(opened.Page));
        Assert.Equal(scrolled, await opened.Page.EvaluateAsync<double>("scrollY"), 1.0);
        Assert.Equal(asked, await EmbeddedOffers.AskedAsync(opened.Page));

        await opened.Page.GoForwardAsync();
        await Expect(offers.Detail).ToBeVisibleAsync();
        await opened.Page.ReloadAsync();
        await Expect(offers.Detail).ToContainTextAsync(title.Trim());
        await offers.Element.GetByText("Terug naar de lijst").ClickAsync();
        await Shown(opened);
    }

    [Fact]
    public async Task More_of_the_list_is_added_and_has_the_focus()
    {
        await using var opened = await OpenAsync(Choice);
        var offers = await Shown(opened);
        await offers.Element.GetByText("Toon meer").ClickAsync();
        await Expect(offers.Cards).ToHaveCountAsync(10);

        Assert.Equal(await offers.Offers.Nth(5).GetAttributeAsync("data-offer"), await EmbeddedOffers.FocusedAsync(opened.Page));
        await Expect(offers.Announced).ToHaveTextAsync("5 extra getoond");
    }

    [Fact]
    public async Task Two_on_a_page_do_not_disturb_each_other()
    {
        var lines = SchoolSite.TwoLines(browser.Address, Choice);
        await using var opened = await browser.OpenAsync(school.Page(lines + lines));
        var (one, other) = (await Shown(opened), await new EmbeddedOffers(opened.Page, 1).ShownAsync());
        var slug = await one.Offers.First.GetAttributeAsync("data-offer");
        await one.Offers.First.ClickAsync();
        await Expect(one.Detail).ToBeVisibleAsync();
        await other.Search.FillAsync("taal");
        await other.Search.PressAsync("Enter");
        await Expect(other.Total).Not.ToHaveTextAsync((await one.Total.TextContentAsync())!);
        Assert.EndsWith($"?aanbod.offer={slug}&aanbod2.search=taal", opened.Page.Url, StringComparison.Ordinal);

        await one.Element.GetByText("Terug naar de lijst").ClickAsync();
        await Expect(one.Detail).ToHaveCountAsync(0);
        Assert.EndsWith("?aanbod2.search=taal", opened.Page.Url, StringComparison.Ordinal);
        await Expect(other.Search).ToHaveValueAsync("taal");
    }

    [Fact]
    public async Task Suggestions_are_chosen_by_keys()
    {
        await using var opened = await OpenAsync(Choice);
        var offers = await Shown(opened);
        await offers.Search.FocusAsync();
        await opened.Page.Keyboard.TypeAsync("huiswerk");
        var options = offers.Element.GetByRole(AriaRole.Option);
        await Expect(options.First).ToBeVisibleAsync();
        await Expect(offers.Search).ToHaveAttributeAsync("aria-expanded", "true");
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
        await opened.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(offers.Search).ToHaveAttributeAsync("aria-activedescendant", (await options.First.GetAttributeAsync("id"))!);
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await opened.Page.Keyboard.PressAsync("Escape");
        await Expect(options).ToHaveCountAsync(0);
        await Expect(offers.Search).ToHaveValueAsync("huiswerk");
        await opened.Page.Keyboard.TypeAsync("b");
        await Expect(options.First).ToBeVisibleAsync();
        var chosen = await options.First.TextContentAsync();
        await opened.Page.Keyboard.PressAsync("ArrowDown");
        await opened.Page.Keyboard.PressAsync("Enter");

        await Expect(opened.Page).ToHaveURLAsync($"{opened.Page.Url.Split('?')[0]}?aanbod.search={Uri.EscapeDataString(chosen!)}");
        await Expect(offers.Search).ToHaveValueAsync(chosen!);
        await Expect(offers.Search).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Everything_can_be_done_with_keys()
    {
        await using var opened = await OpenAsync(Choice);
        var offers = await Shown(opened);
        var keys = opened.Page.Keyboard;
        await keys.PressAsync("Tab");
        await Expect(offers.Search).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await Expect(offers.Filters).ToBeFocusedAsync();
        await Expect(offers.Filters).Not.ToHaveCSSAsync("outline-style", "none");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Space");
        await Expect(offers.Chips).ToHaveCountAsync(1);
        await offers.Element.Locator(".filters > button").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(offers.Total).ToBeFocusedAsync();
        await Expect(offers.Element.Locator(".filters")).Not.ToHaveAttributeAsync("open", "");
        await keys.PressAsync("Tab");
        await Expect(offers.Chips).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(offers.Chips).ToHaveCountAsync(0);
        await Expect(offers.Total).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await Expect(offers.Offers.First).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(offers.Detail).ToBeVisibleAsync();
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Enter");
        await Expect(offers.Offers.First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_offer_is_printed_alone_and_its_address_copied()
    {
        await using var opened = await OpenAsync(Choice);
        var offers = await Shown(opened);
        await offers.Offers.First.ClickAsync();
        await opened.Page.EvaluateAsync("navigator.share = undefined; delete Navigator.prototype.share; globalThis.print = () => {}");
        await offers.Detail.Locator("[data-share]").ClickAsync();
        await Expect(offers.Announced).ToHaveTextAsync("De link is gekopieerd.");
        Assert.StartsWith("http", await opened.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await offers.Detail.Locator("[data-print]").ClickAsync();
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(opened.Page.GetByText("Onze school")).ToBeHiddenAsync();
        await Expect(offers.Detail.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await opened.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Expect(opened.Page.GetByText("Onze school")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("nl", ColorScheme.Light, 1200)]
    [InlineData("fr", ColorScheme.Dark, 1200)]
    [InlineData("en", ColorScheme.Light, 320)]
    [InlineData("ar", ColorScheme.Dark, 320)]
    public async Task It_breaks_no_rule_of_WCAG_2_2_AA_and_fits(string language, ColorScheme scheme, int width)
    {
        var address = school.Page(
            SchoolSite.TwoLines(browser.Address, $"{Choice} language=\"{language}\""), "<meta name=\"color-scheme\" content=\"light dark\">");
        await using var opened = await browser.OpenAsync(address, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var offers = await Shown(opened);
        await offers.Filters.ClickAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
        foreach (var size in new[] { "medium", "200%" })
        {
            await offers.Element.EvaluateAsync("(element, size) => element.style.setProperty('--catalogue-font-size', size)", size);
            Assert.Equal(width, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        Assert.Empty(await offers.Element.EvaluateAsync<string[]>(
            """
            (element) => [...element.shadowRoot.querySelectorAll('a, button, summary, fieldset label, input[type=search]')]
              .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 24).map((target) => target.outerHTML)
            """));
        await offers.Offers.First.ClickAsync();
        await Expect(offers.Detail).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
        Assert.Equal(width, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private Task<OpenedPage> OpenAsync(string attributes, string query = "") =>
        browser.OpenAsync(school.Page(SchoolSite.TwoLines(browser.Address, attributes)) + query);

    private static Task<EmbeddedOffers> Shown(OpenedPage opened) => new EmbeddedOffers(opened.Page).ShownAsync();
}
