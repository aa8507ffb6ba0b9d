using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class CoverageTests(BrowserFixture browser)
{
    private const string SintTruiden = "/coverage?municipality=sint-truiden&rows=THEME&columns=AGE_BAND";

    [Theory]
    [InlineData(ColorScheme.Light, 1280, "")]
    [InlineData(ColorScheme.Dark, 1280, "&lang=en")]
    [InlineData(ColorScheme.Light, 360, "&cell=taalstimulering~AGE_0_TO_2")]
    public async Task It_breaks_no_rule_of_WCAG_2_2_AA_that_a_program_can_check(ColorScheme scheme, int width, string more)
    {
        await using var opened = await browser.OpenAsync(SintTruiden + more, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        await ReadyAsync(opened.Page);
        if (more.Contains("cell", StringComparison.Ordinal))
            await Expect(opened.Page.Locator("#offers li").First).ToBeVisibleAsync();

        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
        Assert.Empty(opened.Complaints);
        Assert.Empty(opened.RequestsElsewhere);
    }

    [Fact]
    public async Task A_cell_tells_how_many_offers_there_are_and_shows_them()
    {
        await using var opened = await browser.OpenAsync(SintTruiden);
        var cell = (await ReadyAsync(opened.Page)).Locator("tr", new() { HasText = "Taalstimulering" }).GetByRole(AriaRole.Button).First;
        var count = int.Parse(await cell.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(count, 1, 99);
        await Expect(cell).ToHaveAccessibleNameAsync($"{count}: Taalstimulering, 0–2 jaar");

        await cell.ClickAsync();

        await Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Name = "Aanbod: Taalstimulering, 0–2 jaar" })).ToBeVisibleAsync();
        await Expect(opened.Page.Locator("#offers li")).ToHaveCountAsync(count);
        await Expect(opened.Page.Locator("#offers")).ToBeFocusedAsync();
        Assert.Contains("cell=taalstimulering%7EAGE_0_TO_2", opened.Page.Url, StringComparison.Ordinal);

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Sluiten" }).PressAsync("Enter");
        await Expect(opened.Page.Locator("#offers")).ToBeHiddenAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = $"{count}: Taalstimulering, 0–2 jaar" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_arrow_keys_go_from_cell_to_cell_and_Tab_leaves_the_table()
    {
        await using var opened = await browser.OpenAsync(SintTruiden);
        var rows = (await ReadyAsync(opened.Page)).Locator("tbody tr");
        var page = opened.Page;
        await rows.Nth(0).GetByRole(AriaRole.Button).Nth(0).FocusAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(rows.Nth(1).GetByRole(AriaRole.Button).Nth(1)).ToBeFocusedAsync();
        await Expect(rows.Nth(1).GetByRole(AriaRole.Button).Nth(1)).Not.ToHaveCSSAsync("outline-style", "none");
        await page.Keyboard.PressAsync("End");
        await Expect(rows.Nth(1).GetByRole(AriaRole.Button).Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(rows.Nth(1).GetByRole(AriaRole.Button).Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("document.activeElement.closest('table') !== null"));
    }

    [Fact]
    public async Task What_is_chosen_stands_in_the_address_and_going_back_undoes_it()
    {
        await using var opened = await browser.OpenAsync("/coverage");
        var page = opened.Page;
        await ReadyAsync(page);

        await page.GetByLabel("Gemeente", new() { Exact = true }).SelectOptionAsync("sint-truiden");
        await Expect(page.Locator("caption")).ToHaveTextAsync("Wijk of deelgemeente en leeftijd: Sint-Truiden");
        await Expect(page.GetByLabel("Gemeente", new() { Exact = true })).ToBeFocusedAsync();
        await page.GetByLabel("Rijen", new() { Exact = true }).SelectOptionAsync("AGE_BAND");
        await Expect(page.Locator("caption")).ToHaveTextAsync("Leeftijd en wijk of deelgemeente: Sint-Truiden");
        await page.GetByLabel("Kolommen", new() { Exact = true }).SelectOptionAsync("NETWORK");
        await page.GetByLabel("Onderwijsniveau", new() { Exact = true }).SelectOptionAsync("SECONDARY");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("municipality=sint-truiden&rows=AGE_BAND&columns=NETWORK&level=SECONDARY$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(7);

        await page.GoBackAsync();
        await Expect(page.GetByLabel("Onderwijsniveau", new() { Exact = true })).ToHaveValueAsync("");
        await page.ReloadAsync();
        await Expect(page.Locator("caption")).ToHaveTextAsync("Leeftijd en onderwijsnet: Sint-Truiden");
    }

    [Fact]
    public async Task It_speaks_English_too_and_keeps_what_was_chosen()
    {
        await using var opened = await browser.OpenAsync(SintTruiden);
        await ReadyAsync(opened.Page);
        await opened.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Where are there offers, and where are there none?");
        await Expect(opened.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(opened.Page.Locator("caption")).ToHaveTextAsync("Theme and age: Sint-Truiden");
        await Expect(opened.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Language stimulation" })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("ltr")]
    [InlineData("rtl")]
    public async Task On_a_phone_only_the_table_scrolls_sideways(string direction)
    {
        await using var opened = await browser.OpenAsync(SintTruiden, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await ReadyAsync(opened.Page);
        await opened.Page.EvaluateAsync("direction => document.documentElement.dir = direction", direction);

        Assert.Equal(320, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await opened.Page.EvaluateAsync<bool>("(() => { const box = document.querySelector('.scroll'); return box.scrollWidth > box.clientWidth; })()"));
        Assert.True((await opened.Page.Locator("tbody button").First.BoundingBoxAsync())!.Height >= 24, "WCAG 2.2, 2.5.8: a target is at least 24 pixels high.");
    }

    [Theory]
    [InlineData("/coverage?municipality=nergens", "There is no such municipality")]
    [InlineData("/coverage?rows=COLOUR", "COLOUR")]
    [InlineData("/coverage?rows=THEME&columns=THEME", "two dimensions")]
    public async Task An_address_that_asks_what_there_is_not_is_told_so(string address, string words)
    {
        await using var opened = await browser.OpenAsync(address);
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
        await Expect(opened.Page.Locator("table")).ToHaveCountAsync(0);
    }

    private static async Task<ILocator> ReadyAsync(IPage page)
    {
        await Expect(page.Locator("tfoot")).ToBeVisibleAsync();
        return page.Locator("#map table");
    }
}
