using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// The pictures of the map of gaps: wide and on a phone. <c>CATALOGUE_UPDATE_PICTURES=1 dotnet test tests/browser</c> takes them anew.
/// </summary>
[Collection(nameof(InBrowser))]
public sealed class CoveragePictureTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("coverage", "/coverage?municipality=sint-truiden&rows=THEME&columns=AGE_BAND", 1280, 860)]
    [InlineData("coverage-phone", "/coverage?municipality=sint-truiden&level=NURSERY&lang=en", 360, 800)]
    public async Task The_picture_shows_where_there_are_offers_and_where_there_are_none(string name, string address, int width, int height)
    {
        await using var opened = await browser.OpenAsync(
            address, new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = ColorScheme.Light });
        await Expect(opened.Page.Locator("tfoot")).ToHaveCountAsync(1);

        var picture = await opened.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, FullPage = width < 500 });
        await Picture.KeepAsync(opened.Page, name, picture, width, height);
    }
}
