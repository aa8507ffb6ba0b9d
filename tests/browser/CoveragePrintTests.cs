using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The map of gaps on paper: the PDF that Chromium makes of it.</summary>
[Collection(nameof(InBrowser))]
public sealed class CoveragePrintTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("municipality=sint-truiden&rows=THEME&columns=TARGET_GROUP", "Onderwijspersoneel", 1280)]
    [InlineData("municipality=sint-truiden&rows=THEME&columns=TARGET_GROUP", "Werkzoekenden", 360)]
    [InlineData("municipality=sint-truiden&rows=AGE_BAND&columns=NEIGHBOURHOOD", "Engelmanshoven", 1280)]
    [InlineData("municipality=sint-truiden&rows=NETWORK&columns=THEME", "Huiswerkbegeleiding", 1280)]
    [InlineData("municipality=all&rows=AGE_BAND&columns=NEIGHBOURHOOD", "Engelmanshoven", 1280)]
    [InlineData("municipality=all&rows=NEIGHBOURHOOD&columns=THEME", "Huiswerkbegeleiding", 360)]
    public async Task Nothing_is_cut_off(string question, string word, int width)
    {
        await using var opened = await browser.OpenAsync(
            $"/coverage?{question}", new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = ColorScheme.Dark });
        await Expect(opened.Page.Locator("tfoot")).ToBeVisibleAsync();
        var counts = await opened.Page.Locator("#map td").AllInnerTextsAsync();

        await using var printed = await PrintedPages.PrintAsync(opened);

        Assert.InRange(printed.Pages.Count, 1, 8);
        Assert.All(printed.Pages, page =>
        {
            Assert.Equal((842, 595), (Math.Round(page.Width), Math.Round(page.Height)));
            Assert.All(page.Texts, text => Assert.True(text.IsWithin(page), $"{text} is not within the paper."));
        });
        Assert.Contains("Waar is er aanbod, en waar niet?", printed.Text, StringComparison.Ordinal);
        Assert.Contains(word, printed.Text, StringComparison.Ordinal);
        Assert.Contains("Bereikt wat de stad betaalt elk onderwijsnet?", printed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Afdrukken", printed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Veeg opzij", printed.Text, StringComparison.Ordinal);
        Assert.Superset(
            counts.Select(count => count.Trim()).Where(count => count.Length > 0).ToHashSet(StringComparer.Ordinal),
            printed.Text.Split(' ').ToHashSet(StringComparer.Ordinal));
        Assert.True(
            printed.Text.Split(' ').Count(text => text.All(char.IsAsciiDigit)) >= counts.Count(count => count.Trim().Length > 0),
            "Every cell's figure is printed.");
    }

    [Theory]
    [InlineData("municipality=sint-truiden&rows=THEME&columns=NETWORK", "(Gemeenschapsonderwijs)")]
    [InlineData("municipality=all&rows=NEIGHBOURHOOD&columns=THEME", "Huiswerkbegeleiding")]
    public async Task The_names_of_the_columns_are_on_every_page_that_has_rows(string question, string column)
    {
        await using var opened = await browser.OpenAsync($"/coverage?{question}");
        await Expect(opened.Page.Locator("tfoot")).ToBeVisibleAsync();
        await using var printed = await PrintedPages.PrintAsync(opened);

        var withRows = printed.Pages.Where(
            page => page.Texts.Count(text => text.Text.Length > 0 && text.Text.All(char.IsAsciiDigit)) > 50).ToList();
        Assert.InRange(withRows.Count, 2, 4);
        Assert.All(withRows, page => Assert.Contains(page.Texts, text => text.Text.Contains(column, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_picture_is_of_the_first_page()
    {
        await using var opened = await browser.OpenAsync("/coverage?municipality=sint-truiden&rows=THEME&columns=TARGET_GROUP");
        await Expect(opened.Page.Locator("tfoot")).ToBeVisibleAsync();
        await using var printed = await PrintedPages.PrintAsync(opened);

        var paper = printed.Pages[0];
        await Picture.KeepAsync(
            opened.Page, "coverage-print", await printed.PictureAsync(1, scale: 1.5), 1.5 * paper.Width, 1.5 * paper.Height);
    }
}
