using Microsoft.Playwright;

namespace Catalogue.Browser.Tests;

/// <summary>Pages whose own style and policy would spoil what is put on them: what the element shows is the same as on a plain one.</summary>
[Collection(nameof(InOtherBrowser))]
public sealed class EmbedHostilePageTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Choice = "municipality=\"sint-truiden\" examples page-size=\"8\"";
    private const double MostDifferent = 0.001;
    private SchoolSite school = null!;

    public async Task InitializeAsync() => school = await SchoolSite.StartAsync();

    public async Task DisposeAsync() => await school.DisposeAsync();

    [Theory]
    [InlineData("important rules", """
        * { color: red !important; font: italic 30px/3 cursive !important; padding: 20px !important; border: 5px solid lime !important;
            background: pink !important; text-transform: uppercase !important; letter-spacing: 5px !important; text-align: right !important;
            opacity: 0.5 !important; float: left !important; display: inline !important; box-shadow: 0 0 9px red !important;
            transform: rotate(1deg) !important; rotate: 1deg !important; overflow: scroll !important; height: 10px !important }
        html, body, main { all: revert !important }
        head, head *, h1, script { display: none !important }
        """)]
    [InlineData("root font of 62.5%", "html { font-size: 62.5% } body { font: 1.4rem/1 serif; word-spacing: 1em }")]
    [InlineData("resets of a page builder", """
        *, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0 }
        main * { line-height: 1; font-family: inherit }
        body { font-family: Georgia, serif; font-weight: 300; color: #7a7a7a; text-shadow: 1px 1px red; text-indent: 2em; white-space: pre-line;
               word-break: break-all; hyphens: auto; list-style: square; text-wrap: balance; font-feature-settings: "smcp"; quotes: none }
        a { color: #cc3366 !important; text-decoration: none }
        button, input, label, summary, fieldset, h3, ol, li { all: unset !important }
        """)]
    [InlineData("from right to left", "body { direction: rtl; unicode-bidi: bidi-override }")]
    [InlineData("dark", "html, body { background: #111; color: #eee }")]
    [InlineData("narrow", "main { width: 320px }")]
    [InlineData("in a row", "main { display: flex } h1 { display: none }")]
    public async Task A_page_of_its_own_style_changes_nothing(string kind, string style)
    {
        Assert.NotEmpty(kind);
        await IsAsOnAPlainPageAsync(school.Page(SchoolSite.TwoLines(browser.Address, Choice), $"<style>{style}</style>"));
    }

    [Fact]
    public async Task A_second_one_on_the_page_changes_nothing()
    {
        var lines = SchoolSite.TwoLines(browser.Address, Choice);
        await IsAsOnAPlainPageAsync(school.Page(lines + lines));
    }

    [Theory]
    [InlineData("")]
    [InlineData("; require-trusted-types-for 'script'; trusted-types catalogue-offers")]
    public async Task A_strict_policy_changes_nothing(string more) => await IsAsOnAPlainPageAsync(school.Page(
        SchoolSite.TwoLines(browser.Address, Choice),
        policy: $"default-src 'none'; script-src {browser.Address}; connect-src {browser.Address}; img-src data:{more}"));

    private async Task IsAsOnAPlainPageAsync(string address)
    {
        await using var hostile = await browser.OpenAsync(address, new() { ViewportSize = new() { Width = 900, Height = 900 } });
        var shown = await new EmbeddedOffers(hostile.Page).ShownAsync();
        var box = (await shown.Element.BoundingBoxAsync())!;
        var picture = await shown.Element.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.Empty(hostile.Complaints);

        // As wide, and beginning at the same part of a pixel, by which letters are smoothed.
        var plain = school.Page(FormattableString.Invariant(
            $"<div style=\"position: absolute; top: {box.Y - Math.Floor(box.Y)}px; left: {box.X - Math.Floor(box.X)}px; width: {box.Width}px\">{SchoolSite.TwoLines(browser.Address, Choice)}</div>"));
        await using var opened = await browser.OpenAsync(plain, new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        var expected = await new EmbeddedOffers(opened.Page).ShownAsync();
        var other = await expected.Element.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.Equal("", await DifferenceAsync(opened.Page, picture, other));
    }

    /// <summary>How they differ, if by more than is allowed.</summary>
    private static Task<string> DifferenceAsync(IPage page, byte[] one, byte[] other) => page.EvaluateAsync<string>(
        """
        async ([most, ...pictures]) => {
          const [one, other] = await Promise.all(pictures.map(async (base64) => {
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
            const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
            context.drawImage(image, 0, 0);
            return { image, pixels: new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer) };
          }));
          const sizes = [one, other].map(({ image }) => `${image.width} × ${image.height}`);
          if (sizes[0] !== sizes[1]) {
            return sizes.join(' and ');
          }

          const part = one.pixels.reduce((count, pixel, at) => count + (pixel === other.pixels[at] ? 0 : 1), 0) / one.pixels.length;
          return part <= most ? '' : `${part} of the pixels`;
        }
        """,
        new object[] { MostDifferent, Convert.ToBase64String(one), Convert.ToBase64String(other) });
}
