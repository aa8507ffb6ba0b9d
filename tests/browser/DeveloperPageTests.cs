using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

[Collection(nameof(InBrowser))]
public sealed class DeveloperPageTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_link_leads_somewhere_with_JavaScript_and_without(bool javaScript)
    {
        await using var opened = await browser.OpenAsync("/ontwikkelaars", new() { JavaScriptEnabled = javaScript });
        var links = opened.Page.GetByRole(AriaRole.Link);
        await Expect(opened.Page.GetByRole(AriaRole.Heading, new() { Name = "Voor ontwikkelaars" })).ToBeVisibleAsync();
        Assert.Empty(opened.Complaints);

        for (var i = 0; i < await links.CountAsync(); i++)
        {
            var response = await opened.Page.RunAndWaitForResponseAsync(
                () => links.Nth(i).ClickAsync(), response => response.Request.IsNavigationRequest);
            Assert.Equal(200, response.Status);
            // Answered is not yet arrived, and who has not arrived cannot go back.
            await opened.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath != "/ontwikkelaars");
            await opened.Page.GoBackAsync();
        }

        Assert.Empty(opened.RequestsElsewhere);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task It_breaks_no_rule_of_WCAG_2_2_AA_that_a_program_can_check(ColorScheme scheme, int width)
    {
        await using var opened =
            await browser.OpenAsync("/ontwikkelaars", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });

        Assert.Empty(await Accessibility.ViolationsAsync(opened.Page));
    }

    [Fact]
    public async Task The_check_finds_a_picture_without_words()
    {
        await using var opened = await browser.OpenAsync("/ontwikkelaars");
        await opened.Page.EvaluateAsync("document.querySelector('main').append(new Image())");

        Assert.Contains("image-alt", Assert.Single(await Accessibility.ViolationsAsync(opened.Page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Tab_key_goes_through_the_links_in_order_and_shows_where_it_is()
    {
        await using var opened = await browser.OpenAsync("/ontwikkelaars");
        foreach (var link in await opened.Page.GetByRole(AriaRole.Link).AllAsync())
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            await Expect(link).ToBeFocusedAsync();
            await Expect(link).Not.ToHaveCSSAsync("outline-style", "none");
        }

        await opened.Page.GotoAsync("/ontwikkelaars");
        await opened.Page.Keyboard.PressAsync("Tab");
        await opened.Page.Keyboard.PressAsync("Enter");
        await Expect(opened.Page).ToHaveURLAsync($"{opened.Address}/");
    }

    [Theory]
    [InlineData("ltr")]
    [InlineData("rtl")]
    public async Task A_narrow_window_needs_no_scrolling_sideways(string direction)
    {
        await using var opened = await browser.OpenAsync("/ontwikkelaars", new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await opened.Page.EvaluateAsync("direction => document.documentElement.dir = direction", direction);

        Assert.Equal(320, await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        foreach (var link in await opened.Page.GetByRole(AriaRole.Link).AllAsync())
        {
            var box = await link.BoundingBoxAsync();
            Assert.NotNull(box);
            Assert.InRange(box.X, 0, 320);
            Assert.InRange(box.X + box.Width, 0, 320);
            Assert.True(box.Height >= 24, "WCAG 2.2, 2.5.8: a target is at least 24 pixels high.");
        }
    }

    [Fact]
    public async Task From_right_to_left_everything_stands_on_the_other_side()
    {
        await using var opened = await browser.OpenAsync("/ontwikkelaars", new() { ViewportSize = new() { Width = 1000, Height = 640 } });
        var first = opened.Page.GetByRole(AriaRole.Link).First;
        var leftToRight = (await first.BoundingBoxAsync())!;
        await opened.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");
        var rightToLeft = (await first.BoundingBoxAsync())!;

        Assert.Equal(leftToRight.X, 1000 - (rightToLeft.X + rightToLeft.Width), 1.0);
    }
}
