using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The pages where people look for an offer, as a parent uses them.</summary>
[Collection(nameof(InBrowser))]
public sealed partial class SitePagesTests(BrowserFixture browser)
{
    private static readonly string[] paths =
    [
        "/", "/en/", "/fr/", "/?themes=taalstimulering&municipality=sint-truiden", "/fr/?search=zzzzzz", "/?ages=abc",
        "/aanbod/typlessen-sint-truiden", "/en/offers/boekstart-sint-truiden", "/fr/offres/typlessen-sint-truiden",
        "/organisatie/dienst-flankerend-onderwijs-sint-truiden", "/en/schools/t-zonnetje", "/thema/taalstimulering",
        "/fr/quartiers/sint-truiden-brustem", "/bestaat/niet", "/en/offers/none", "/embed/offers.html?municipality=hasselt",
        "/ontwikkelaars", "/privacy", "/toegankelijkheid", "/embed",
    ];

    public static TheoryData<string> Pages => [.. paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_breaks_no_rule_and_gets_nothing_elsewhere(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var opened = await browser.OpenAsync(path, new() { ColorScheme = scheme });
            await Expect(opened.Page.Locator("main, section").First).ToBeVisibleAsync();
            Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
            Assert.Empty(opened.RequestsElsewhere);
            // A page that says that there is no such page is one of status 404.
            Assert.DoesNotContain(opened.Complaints, complaint => !Refused().IsMatch(complaint));
        }
    }

    [Fact]
    public async Task No_page_has_an_error_of_HTML()
    {
        using var http = new HttpClient();
        await using var opened = await browser.OpenAsync("/");
        var pages = new List<(string, string, bool)>();
        foreach (var path in paths.Append("/embed/list.html").Append("/embed/list.html?search=zzzzz").Append("/embed/offer.html?slug=typlessen-sint-truiden"))
        {
            using var response = await http.GetAsync(new Uri(opened.Address + path));
            pages.Add((path, await response.Content.ReadAsStringAsync(), path.StartsWith("/embed/list", StringComparison.Ordinal) || path.StartsWith("/embed/offer.html", StringComparison.Ordinal)));
        }

        Assert.Empty(await HtmlErrors.OfAsync(pages));
        Assert.NotEmpty(await HtmlErrors.OfAsync([("wrong", "<!doctype html><p title=a title=b>x</p>", false)]));
    }

    [Fact]
    public async Task A_parent_finds_an_offer_without_JavaScript()
    {
        await using var opened = await browser.OpenAsync("/", new() { JavaScriptEnabled = false });
        var page = opened.Page;
        await page.GetByLabel("Zoek in het aanbod").FillAsync("huiswerk brustem");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoek", Exact = true }).ClickAsync();
        await Expect(page.Locator(".total")).ToContainTextAsync("initiati");
        await Expect(page.Locator(".chips")).ToContainTextAsync("huiswerk brustem");

        await page.Locator(".card a").First.ClickAsync();
        await Expect(page.Locator("article.detail")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Contact" }).Or(page.GetByRole(AriaRole.Heading, new() { Name = "Inschrijven" })).First).ToBeVisibleAsync();
        await page.GetByText("Terug naar de lijst").ClickAsync();
        await Expect(page).ToHaveURLAsync($"{opened.Address}/");

        await page.GotoAsync("/aanbod/typlessen-sint-truiden");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "011 70 15 64" })).ToHaveAttributeAsync("href", "tel:011701564");
        var calendar = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Zet in je agenda" }).ClickAsync());
        Assert.Equal("typlessen-sint-truiden.ics", calendar.SuggestedFilename);
    }

    [Fact]
    public async Task Filters_narrow_the_list_without_JavaScript_and_a_chip_takes_one_away()
    {
        await using var opened = await browser.OpenAsync("/", new() { JavaScriptEnabled = false });
        var page = opened.Page;
        await page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        await Choice(page, "municipality", "hasselt").CheckAsync();
        await Choice(page, "themes", "taalstimulering").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon", Exact = true }).ClickAsync();
        await Expect(page.Locator(".chips a")).ToHaveCountAsync(2);
        var narrow = await page.Locator("section.catalogue-offers").GetAttributeAsync("data-total");
        await Expect(Choice(page, "municipality", "hasselt")).ToBeCheckedAsync();

        await page.Locator(".chips a", new() { HasTextString = "Hasselt" }).ClickAsync();
        await Expect(page.Locator(".chips a")).ToHaveCountAsync(1);
        Assert.True(Number(await page.Locator("section.catalogue-offers").GetAttributeAsync("data-total")) > Number(narrow));
    }

    [Fact]
    public async Task With_a_script_the_list_changes_in_place_and_the_back_button_goes_back()
    {
        await using var opened = await browser.OpenAsync("/");
        var page = opened.Page;
        var total = await page.Locator(".total").InnerTextAsync();
        await page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        await Choice(page, "municipality", "hasselt").CheckAsync();
        await Expect(page).ToHaveURLAsync(Containing("municipality=hasselt"));
        await Expect(page.Locator(".total")).Not.ToHaveTextAsync(total);
        await Expect(Choice(page, "municipality", "hasselt")).ToBeFocusedAsync();

        await page.GoBackAsync();
        await Expect(page.Locator(".total")).ToHaveTextAsync(total);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task By_keyboard_a_visitor_skips_to_the_content_searches_and_opens_an_offer()
    {
        await using var opened = await browser.OpenAsync("/");
        var page = opened.Page;
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Naar de inhoud")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Zoek in het aanbod")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("typlessen");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(Containing("search=typlessen"));
        await Expect(page.Locator(".card a").First).ToContainTextAsync("Typlessen");
        await page.Locator(".card a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(Containing("/aanbod/typlessen"));
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_visitor_reports_what_is_not_right()
    {
        await using var opened = await browser.OpenAsync("/aanbod/typlessen-sint-truiden");
        var page = opened.Page;
        await page.GetByText("Klopt hier iets niet?").ClickAsync();
        await page.GetByLabel("De contactgegevens kloppen niet").CheckAsync();
        await page.GetByLabel("Wat klopt er niet?").FillAsync("Het telefoonnummer is veranderd sinds vorige week.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Melden" }).ClickAsync();
        await Expect(page.GetByText("De redactie van de catalogus kijkt het na.")).ToBeVisibleAsync();
        Assert.Empty(opened.Complaints);
    }

    private static Regex Containing(string text) => new(Regex.Escape(text), RegexOptions.None, TimeSpan.FromSeconds(1));

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);

    private static ILocator Choice(IPage page, string filter, string value) =>
        page.Locator($"[data-filter={filter}]").Locator($"[value={value}]");

    [GeneratedRegex(": (400|404)$|status of (400|404)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Refused();
}
