using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>What we put around GraphiQL is for everyone: by keyboard, by screen reader, on a phone, from right to left.</summary>
[Collection(nameof(InOtherBrowser))]
public sealed class GraphiQLPanelTests(BrowserFixture browser)
{
    private static readonly string[] ours = [".sign-in", ".operations", ".answer-sentences"];

    [Theory]
    [InlineData(ColorScheme.Light, 1280, "ltr")]
    [InlineData(ColorScheme.Dark, 1280, "ltr")]
    [InlineData(ColorScheme.Light, 360, "ltr")]
    [InlineData(ColorScheme.Light, 360, "rtl")]
    public async Task They_break_no_rule_of_WCAG_2_2_AA_that_a_program_can_check_and_fit_the_window(
        ColorScheme scheme, int width, string direction)
    {
        await using var opened = await browser.OpenAsync(
            "/graphiql?operation=offer-to-review", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        await opened.Page.EvaluateAsync("direction => document.documentElement.dir = direction", direction);
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        await graphiql.RunAsync();
        await Expect(graphiql.Sentences).Not.ToBeEmptyAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page, ".answer-sentences"));
        await graphiql.ShowAsync("Kant-en-klare vragen");
        foreach (var part in ours)
            Assert.Empty(await Accessibility.ViolationsAsync(opened.Page, part));
        await FitAsync(opened.Page, ".sign-in button", width);

        await graphiql.ChooseExampleAsync("An Voorbeeld", browser.ExampleCode);
        await Expect(graphiql.SignIn).ToContainTextAsync("curator");
        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page, ".sign-in"));
        await FitAsync(opened.Page, ".sign-in button", width);
        Assert.InRange(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, width);
    }

    [Fact]
    public async Task Signing_in_needs_no_pointer()
    {
        await using var opened = await browser.OpenAsync("/graphiql");
        var graphiql = await GraphiQLPage.ReadyAsync(opened.Page);
        var button = opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden", Exact = true });
        await button.FocusAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await opened.Page.Keyboard.PressAsync("Enter");
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden met Partners" })).ToBeFocusedAsync();

        await opened.Page.Keyboard.PressAsync("Escape");
        await Expect(button).ToBeFocusedAsync();
        await Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden met Partners" })).ToHaveCountAsync(0);

        await opened.Page.Keyboard.PressAsync("Enter");
        for (var steps = 0; steps < 2; steps++)
            await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.TypeAsync(browser.ExampleCode);
        await opened.Page.Keyboard.PressAsync("Tab");
        await Expect(opened.Page.GetByRole(AriaRole.Button, new() { Name = "Noor Voorbeeld" })).ToBeFocusedAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await Expect(graphiql.SignIn).ToContainTextAsync("Aangemeld als Noor Voorbeeld");
    }

    private static async Task FitAsync(IPage page, string selector, int width)
    {
        foreach (var button in await page.Locator(selector).AllAsync())
        {
            var box = await button.BoundingBoxAsync();
            Assert.NotNull(box);
            Assert.InRange(box.X, 0, width);
            Assert.InRange(box.X + box.Width, 0, width);
            Assert.True(box.Height >= 24, "WCAG 2.2, 2.5.8: a target is at least 24 pixels high.");
        }
    }
}
