using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed partial class CoverageTests(BrowserFixture browser)
{
    private const string SintTruiden = "/coverage?municipality=sint-truiden&rows=THEME&columns=AGE_BAND";

    [Theory]
    [InlineData(ColorScheme.Light, 1280, "")]
    [InlineData(ColorScheme.Dark, 1280, "&lang=en")]
    [InlineData(ColorScheme.Light, 360, "&cell=taalstimulering~AGE_0_TO_2")]
    [InlineData(ColorScheme.Dark, 360, "")]
    [InlineData(ColorScheme.Light, 360, "/coverage?columns=THEME&lang=en")]
    [InlineData(ColorScheme.Light, 1280, "/coverage?columns=THEME")]
    public async Task It_breaks_no_rule_of_WCAG_2_2_AA_that_a_program_can_check(ColorScheme scheme, int width, string more)
    {
        await using var opened = await browser.OpenAsync(
            more.StartsWith('/') ? more : SintTruiden + more,
            new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
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
        await Expect(page).ToHaveURLAsync(
            new System.Text.RegularExpressions.Regex(
                "municipality=sint-truiden&rows=AGE_BAND&columns=NETWORK&level=SECONDARY$",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(1)));
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

        await Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Where are there offers, and where are there none?");
        await Expect(opened.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(opened.Page.Locator("caption")).ToHaveTextAsync("Theme and age: Sint-Truiden");
        await Expect(opened.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Language stimulation" })).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("/coverage?municipality=nergens", "“nergens” is geen keuze bij Gemeente: kies er een uit de lijst.")]
    [InlineData("/coverage?rows=COLOUR&level=TWO", "“COLOUR” is geen keuze bij Rijen: kies er een uit de lijst. “TWO” is geen keuze bij Onderwijsniveau: kies er een uit de lijst.")]
    [InlineData("/coverage?rows=THEME&columns=THEME", "Rijen en kolommen moeten verschillen: kies voor een van de twee iets anders.")]
    [InlineData("/coverage?rows=THEME&columns=THEME&lang=en", "Rows and columns must differ: choose something else for one of them.")]
    public async Task An_address_that_asks_what_there_is_not_is_told_so(string address, string words)
    {
        await using var opened = await browser.OpenAsync(address);
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(words);
        await Expect(opened.Page.Locator("table")).ToHaveCountAsync(0);
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
    }

    [Theory]
    [InlineData("""{"errors":[{"message":"Away.","extensions":{"code":"UNAVAILABLE"}}]}""", "", "Het aanbod kan nu niet geteld worden. De catalogus is even niet bereikbaar. Probeer het straks opnieuw.")]
    [InlineData("""{"errors":[{"message":"Much.","extensions":{"code":"LIMIT_EXCEEDED"}}]}""", "", "Het aanbod kan nu niet geteld worden. Je vraagt te veel ineens. Kies één gemeente, of beperk de leeftijd, het net of het niveau.")]
    [InlineData("""{"errors":[{"message":"New.","extensions":{"code":"NEW_CODE"}}]}""", "", "Het aanbod kan nu niet geteld worden. De catalogus weigert de vraag (NEW_CODE). Laad de pagina opnieuw, en meld het als het blijft misgaan.")]
    [InlineData("<h1>502 Bad Gateway</h1>", "", "Het aanbod kan nu niet geteld worden. De catalogus antwoordt niet. Kijk of je verbinding hebt, en laad de pagina opnieuw.")]
    [InlineData("""{"errors":[{"message":"Late.","extensions":{"code":"TIMEOUT"}}]}""", "?lang=en", "The offers cannot be counted now. Counting took too long. Try again later, or choose one municipality.")]
    public async Task What_the_server_refuses_is_told_in_the_language_of_the_page(string answer, string query, string words)
    {
        await using var opened = await browser.OpenAsync("/");
        await opened.Page.RouteAsync(
            "**/graphql", route => route.FulfillAsync(new() { ContentType = "application/graphql-response+json", Body = answer }));
        await opened.Page.GotoAsync($"/coverage{query}");

        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(words);
    }

    [Theory]
    [InlineData(12, 3, 2, "Een stad of OCMW organiseert 12 initiatieven of betaalt ze mee; 3 ervan bereiken slechts één onderwijsnet. Van 2 is niet bekend voor welke netten ze zijn.")]
    [InlineData(12, 1, 0, "Een stad of OCMW organiseert 12 initiatieven of betaalt ze mee; 1 ervan bereikt slechts één onderwijsnet.")]
    [InlineData(12, 0, 1, "Een stad of OCMW organiseert 12 initiatieven of betaalt ze mee. Van 1 is niet bekend voor welke netten het is.")]
    [InlineData(1, 0, 0, "Een stad of OCMW organiseert 1 initiatief of betaalt het mee. Het bereikt meer dan één onderwijsnet.")]
    public async Task What_a_city_pays_is_told_and_what_is_none_goes_unsaid(int paid, int one, int unknown, string sentence)
    {
        await using var opened = await CountedAsync($"\"paid\":{paid},\"oneNetwork\":{one},\"networkUnknown\":{unknown}", "\"total\":18");
        await Expect(opened.Page.Locator("#neutrality p")).ToHaveTextAsync(sentence);
        await Expect(opened.Page.Locator("#summary")).ToHaveTextAsync(new Regex("^18 initiatieven in totaal; [1-9]", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Where_a_city_pays_nothing_nothing_is_asked_and_where_there_are_no_offers_no_cells_are_counted()
    {
        await using var opened = await CountedAsync("\"paid\":0,\"oneNetwork\":0,\"networkUnknown\":0", "\"total\":0");
        await Expect(opened.Page.Locator("#summary")).ToHaveTextAsync("Geen aanbod.");
        await Expect(opened.Page.Locator("#neutrality")).ToBeEmptyAsync();
    }

    // With other figures than those that the server counts.
    private async Task<OpenedPage> CountedAsync(string neutrality, string total)
    {
        var opened = await browser.OpenAsync("/");
        await opened.Page.RouteAsync("**/graphql", async route =>
        {
            var answer = await (await route.FetchAsync()).TextAsync();
            var counted = Total().Replace(Neutrality().Replace(answer, neutrality), total);
            await route.FulfillAsync(new() { ContentType = "application/graphql-response+json", Body = counted });
        });
        await opened.Page.GotoAsync("/coverage?municipality=sint-truiden&rows=THEME&columns=AGE_BAND");
        return opened;
    }

    private static async Task<ILocator> ReadyAsync(IPage page)
    {
        await Expect(page.Locator("tfoot")).ToBeVisibleAsync();
        return page.Locator("#map table");
    }

    [GeneratedRegex("\"paid\":\\d+,\"oneNetwork\":\\d+,\"networkUnknown\":\\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Neutrality();

    [GeneratedRegex("\"total\":\\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Total();
}
