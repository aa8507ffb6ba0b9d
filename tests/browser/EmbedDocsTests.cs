using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The HTML of docs/school-websites.md, word by word, on a website of another origin; and what the page at /embed gives to copy.</summary>
[Collection(nameof(InBrowser))]
public sealed partial class EmbedDocsTests(BrowserFixture browser)
{
    private static readonly string[] samples =
    [
        .. Html().Matches(File.ReadAllText(Path.Combine(Built.RepositoryRoot, "docs", "school-websites.md"))).Select(match => match.Groups["html"].Value),
    ];

    [Fact]
    public async Task The_two_lines_show_the_offers_in_the_colours_of_the_page()
    {
        await using var site = await SchoolSite.StartAsync();
        var (lines, style) = (Here(samples[0]), samples[1]);
        Assert.Equal(2, lines.Trim().Split('\n').Length);
        await using var opened = await browser.OpenAsync(site.Page(lines, style));

        var offers = await new EmbeddedOffers(opened.Page).ShownAsync();
        await Expect(offers.Element.Locator(".card a").First).ToHaveCSSAsync("color", "rgb(122, 31, 75)");
        await Expect(offers.Element.Locator(".card > .mark")).ToHaveCountAsync(0);
        Assert.Empty(opened.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_frame_shows_the_offers_with_a_script_and_without(bool javaScript)
    {
        await using var site = await SchoolSite.StartAsync();
        await using var opened = await browser.OpenAsync(site.Page(Here(samples[2])), new() { JavaScriptEnabled = javaScript });
        var frame = opened.Page.FrameLocator("iframe");

        await Expect(frame.Locator(".card").First).ToBeVisibleAsync();
        await frame.GetByText("Filters", new() { Exact = true }).ClickAsync();
        await frame.Locator("[data-filter=themes] input").First.CheckAsync();
        await frame.GetByRole(AriaRole.Button, new() { Name = "Toon", Exact = true }).ClickAsync();
        await Expect(frame.Locator(".chips a")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_frame_tells_its_height_to_the_page_of_its_origin_and_to_no_other()
    {
        await using var site = await SchoolSite.StartAsync();
        const string Listen = "<script>window.heights = []; addEventListener('message', (event) => { if (event.data.type === 'catalogue-offers:height') heights.push(event.data.height); })</script>";
        var address = site.Page("", Listen);
        var origin = new Uri(address).GetLeftPart(UriPartial.Authority);
        foreach (var (told, isHeard) in new[] { (origin, true), ("https://other.example", false) })
        {
            await using var opened = await browser.OpenAsync(site.Page(
                $"<iframe src=\"{browser.Address}/embed/offers.html?municipality=hasselt&amp;origin={Uri.EscapeDataString(told)}\" title=\"Aanbod\"></iframe>", Listen));
            await Expect(opened.Page.FrameLocator("iframe").Locator(".card").First).ToBeVisibleAsync();
            if (isHeard)
                await opened.Page.WaitForFunctionAsync("heights.length > 0 && heights.at(-1) > 300");
            else
                Assert.Equal(0, await opened.Page.EvaluateAsync<int>("heights.length"));
        }
    }

    [Fact]
    public async Task Whoever_chooses_on_the_page_gets_lines_that_show_just_that()
    {
        await using var built = await browser.OpenAsync("/embed");
        var page = built.Page;
        await page.Locator("select[name=municipality]").SelectOptionAsync("hasselt");
        await page.Locator("[data-name=networks] input[value=GO]").CheckAsync();
        await page.GetByLabel("ook verzonnen voorbeelden tonen").CheckAsync();
        await page.Locator("select[name=language]").SelectOptionAsync("fr");
        var preview = await new EmbeddedOffers(page).ShownAsync();
        await Expect(preview.Total).ToContainTextAsync("initiative");
        var (lines, total) = (await page.Locator("#lines").InnerTextAsync(), await preview.Total.InnerTextAsync());
        await Expect(page.Locator("#shortcode")).ToHaveTextAsync("[catalogue_offers municipality=\"hasselt\" networks=\"GO\" language=\"fr\" examples=\"true\"]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kopieer" }).First.ClickAsync();
        Assert.Equal(lines, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await using var site = await SchoolSite.StartAsync();
        await using var opened = await browser.OpenAsync(site.Page(lines));
        await Expect(new EmbeddedOffers(opened.Page).Total).ToHaveTextAsync(total);
        await opened.Page.GotoAsync(site.Page(await page.Locator("#frame").InnerTextAsync()));
        await Expect(opened.Page.FrameLocator("iframe").Locator("[data-status]")).ToHaveTextAsync(total);
        Assert.Empty(built.Complaints);
    }

    private string Here(string sample) => sample.Replace("http://localhost:5080", browser.Address, StringComparison.Ordinal);

    [GeneratedRegex("```html\n(?<html>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Html();
}
