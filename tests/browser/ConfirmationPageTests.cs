using Catalogue.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// The page of a link by which a provider says that an offer still holds, as whoever follows it meets it. Each test has links of its own.
/// </summary>
[Collection(nameof(InOtherBrowser))]
public sealed class ConfirmationPageTests(BrowserFixture browser, ConfirmationServer confirming) : IClassFixture<ConfirmationServer>
{
    private const string Wrong = "Bel onze medewerker op 0475 12 34 56, of <b>mail</b>.";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task It_breaks_no_rule_of_WCAG_2_2_AA_that_a_program_can_check_whatever_it_says(ColorScheme scheme, int width)
    {
        await using var opened = await browser.OpenAsync(
            confirming.Server,
            await confirming.LinkAsync(),
            new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
        await opened.Page.GetByLabel("Wat is er veranderd?").FillAsync(Wrong);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Doorgeven aan de redactie" }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, dit klopt nog" }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Bedankt: er staat nu bij dat dit vandaag is nagekeken.");
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
    }

    [Fact]
    public async Task A_narrow_window_needs_no_scrolling_sideways_and_buttons_are_large_enough()
    {
        await using var opened = await browser.OpenAsync(
            confirming.Server, await confirming.LinkAsync(), new() { ViewportSize = new() { Width = NarrowWindow.Width, Height = 640 } });
        await NarrowWindow.FitsAsync(opened.Page);
        foreach (var button in await opened.Page.GetByRole(AriaRole.Button).AllAsync())
            Assert.True((await button.BoundingBoxAsync())!.Height >= 24, "WCAG 2.2, 2.5.8: a target is at least 24 pixels high.");

        await opened.Page.GetByLabel("Wat is er veranderd?").FillAsync(Wrong);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Doorgeven aan de redactie" }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await NarrowWindow.FitsAsync(opened.Page);
    }

    [Fact]
    public async Task The_keyboard_goes_through_it_in_order_shows_where_it_is_and_answers()
    {
        await using var opened = await browser.OpenAsync(confirming.Server, await confirming.LinkAsync());
        ILocator[] stops =
        [
            opened.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, dit klopt nog" }),
            opened.Page.GetByLabel("Wat is er veranderd?"),
            opened.Page.GetByRole(AriaRole.Button, new() { Name = "Doorgeven aan de redactie" }),
        ];
        foreach (var stop in stops)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            await Expect(stop).ToBeFocusedAsync();
            await Expect(stop).Not.ToHaveCSSAsync("outline-style", "none");
        }

        await opened.Page.Keyboard.PressAsync("Shift+Tab");
        await opened.Page.Keyboard.TypeAsync("De prijs is nu 2 euro.");
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.PressAsync("Enter");
        await Expect(opened.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Bedankt: de redactie van de catalogus past het aan.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_refused_is_told_beside_the_text_which_stays_with_JavaScript_and_without(bool javaScript)
    {
        await using var opened =
            await browser.OpenAsync(confirming.Server, await confirming.LinkAsync(), new() { JavaScriptEnabled = javaScript });
        var text = opened.Page.GetByLabel("Wat is er veranderd?");
        await text.FillAsync(Wrong);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Doorgeven aan de redactie" }).ClickAsync();

        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Je bericht is nog niet verstuurd");
        await Expect(opened.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("gsm-nummer");
        await Expect(text).ToHaveValueAsync(Wrong);
        await Expect(text).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(opened.Page).ToHaveTitleAsync("Je bericht is nog niet verstuurd – Klopt dit nog? – Catalogus");
        // Who cannot see the page hears there what is wrong, and who can need not look for it.
        await Expect(text).ToBeFocusedAsync();
        await Expect(text).ToBeInViewportAsync();

        await text.FillAsync("Het is nu op donderdag.");
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Doorgeven aan de redactie" }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Bedankt: de redactie van de catalogus past het aan.");
        await Expect(opened.Page).ToHaveTitleAsync("Klopt dit nog? – Catalogus");
        Assert.Empty(opened.RequestsElsewhere);
        // The refusal has a status of its own; nothing else is complained of, a breach of the page's policy least of all.
        Assert.All(opened.Complaints, complaint => Assert.Contains("422", complaint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl-BE", "nl", "Ja, dit klopt nog", "Deze link is al gebruikt.")]
    [InlineData("fr-BE", "fr", "Oui, c'est encore exact", "Ce lien a déjà été utilisé.")]
    [InlineData("en-GB", "en", "Yes, this still holds", "This link was used already.")]
    [InlineData("pl-PL", "nl", "Ja, dit klopt nog", "Deze link is al gebruikt.")]
    public async Task It_speaks_the_language_of_the_browser_else_Dutch_and_a_used_link_says_so(
        string locale, string language, string button, string used)
    {
        var link = await confirming.LinkAsync();
        await using var opened = await browser.OpenAsync(confirming.Server, link, new() { Locale = locale });
        await Expect(opened.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await opened.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        Assert.Empty(opened.Complaints);

        await opened.Page.GotoAsync(link);
        await Expect(opened.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(used);
        await Expect(opened.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_link_that_is_too_old_and_one_that_is_none_each_say_so()
    {
        var link = await confirming.LinkAsync();
        await using var opened = await browser.OpenAsync(confirming.Server, $"{link[..^4]}AAAA");
        await Expect(opened.Page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync("Deze link klopt niet. Kijk of je hem helemaal hebt overgenomen.");
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));

        await confirming.Server.Database.AskAsync(
            "WITH late AS (UPDATE confirmation_link SET expires_at = made_at WHERE used_at IS NULL RETURNING id) SELECT count(*) FROM late");
        await opened.Page.GotoAsync(link);
        await Expect(opened.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Deze link is te oud. Vraag de redactie om een nieuwe.");
    }
}
