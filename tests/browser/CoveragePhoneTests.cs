using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// The map of gaps where there is no room for it: the table scrolls, the page does not, and nothing is hidden without being told.
/// </summary>
[Collection(nameof(InBrowser))]
public sealed class CoveragePhoneTests(BrowserFixture browser)
{
    private const string SintTruiden = "/coverage?municipality=sint-truiden&rows=THEME&columns=AGE_BAND";

    [Theory]
    [InlineData("ltr")]
    [InlineData("rtl")]
    public async Task Only_the_table_scrolls_sideways(string direction)
    {
        await using var opened = await OpenAsync(SintTruiden, 320);
        await opened.Page.EvaluateAsync("direction => document.documentElement.dir = direction", direction);

        Assert.Equal(320, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(
            await opened.Page.EvaluateAsync<bool>(
                "(() => { const box = document.querySelector('.scroll'); return box.scrollWidth > box.clientWidth; })()"));
        Assert.True(
            (await opened.Page.Locator("tbody button").First.BoundingBoxAsync())!.Height >= 24,
            "WCAG 2.2, 2.5.8: a target is at least 24 pixels high.");
    }

    [Theory]
    [InlineData("ltr")]
    [InlineData("rtl")]
    public async Task How_many_columns_are_hidden_is_told_until_the_last_is_in_sight(string direction)
    {
        await using var opened = await OpenAsync(SintTruiden, 360);
        await opened.Page.EvaluateAsync("direction => document.documentElement.dir = direction", direction);
        var hint = opened.Page.Locator("#hint");
        await Expect(hint).ToHaveTextAsync(
            new Regex("^Veeg opzij: er zijn nog [2-7] kolommen.$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(opened.Page.Locator(".frame")).ToHaveAttributeAsync("data-more", "end");

        // The keyboard scrolls it too: the box is reached by Tab.
        await opened.Page.Locator(".scroll").FocusAsync();
        await Expect(opened.Page.Locator(".scroll")).ToBeFocusedAsync();
        await opened.Page.Locator("#map").EvaluateAsync(
            "map => { const box = map.querySelector('.scroll'); box.scrollLeft = (document.documentElement.dir === 'rtl' ? -1 : 1) * box.scrollWidth; }");

        await Expect(hint).ToHaveTextAsync("Dit is de laatste kolom. Veeg terug naar de eerste.");
        await Expect(opened.Page.Locator(".frame")).ToHaveAttributeAsync("data-more", "start");
        await Expect(opened.Page.Locator("thead th.total")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(opened.Page.Locator("tbody th").First).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task Arrow_keys_bring_the_cell_they_go_to_out_from_beneath_the_names_of_the_rows()
    {
        await using var opened = await OpenAsync(SintTruiden, 360);
        var row = opened.Page.Locator("tbody tr").First;
        await row.GetByRole(AriaRole.Button).First.FocusAsync();
        await opened.Page.Keyboard.PressAsync("End");
        for (var step = 0; step < 4; step++)
            await opened.Page.Keyboard.PressAsync("ArrowLeft");

        Assert.True(await opened.Page.EvaluateAsync<bool>(
            "document.activeElement.getBoundingClientRect().left >= document.querySelector('tbody th').getBoundingClientRect().right - 1"));
    }

    [Fact]
    public async Task Where_there_is_room_for_all_columns_nothing_is_said_of_scrolling()
    {
        await using var opened = await OpenAsync(SintTruiden, 1280);
        await Expect(opened.Page.Locator("#hint")).ToBeHiddenAsync();
        await Expect(opened.Page.Locator(".frame")).ToHaveAttributeAsync("data-more", "");
    }

    [Theory]
    [InlineData("/coverage?municipality=sint-truiden&columns=NETWORK", "Engelmanshoven")]
    [InlineData(SintTruiden, "Huiswerkbegeleiding")]
    [InlineData("/coverage?municipality=sint-truiden&rows=NETWORK&columns=TARGET_GROUP", "Onderwijspersoneel")]
    public async Task No_word_is_broken(string address, string word)
    {
        await using var opened = await OpenAsync(address, 360);
        var heights = await opened.Page.EvaluateAsync<double[]>(
            """
            word => [...document.querySelectorAll('th')].filter(th => th.textContent === word).flatMap(th => {
              const text = document.createRange();
              text.selectNodeContents(th);
              const lines = new Set([...text.getClientRects()].map(line => Math.round(line.top)));
              return [lines.size];
            })
            """,
            word);
        Assert.Equal([1], heights);
    }

    private async Task<OpenedPage> OpenAsync(string address, int width)
    {
        var opened = await browser.OpenAsync(address, new() { ViewportSize = new() { Width = width, Height = 740 } });
        await Expect(opened.Page.Locator("tfoot")).ToBeVisibleAsync();
        return opened;
    }
}
