using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The pictures of the map of gaps: wide, on a phone, on paper. <c>CATALOGUE_UPDATE_PICTURES=1 dotnet test tests/browser</c> takes them anew.</summary>
[Collection(nameof(InBrowser))]
public sealed class CoveragePictureTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("coverage", "/coverage?municipality=sint-truiden&rows=THEME&columns=AGE_BAND", 1280, 860, Media.Screen)]
    [InlineData("coverage-phone", "/coverage?municipality=sint-truiden&columns=NETWORK&level=NURSERY&lang=en", 390, 844, Media.Screen)]
    [InlineData("coverage-print", "/coverage?municipality=sint-truiden&rows=THEME&columns=TARGET_GROUP", 1040, 720, Media.Print)]
    public async Task The_picture_shows_where_there_are_offers_and_where_there_are_none(string name, string address, int width, int height, Media media)
    {
        await using var opened = await browser.OpenAsync(address, new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = ColorScheme.Light });
        await opened.Page.EmulateMediaAsync(new() { Media = media });
        await Expect(opened.Page.Locator("tfoot")).ToHaveCountAsync(1);
        await Expect(opened.Page.Locator("#choices")).ToBeVisibleAsync(new() { Visible = media == Media.Screen });

        var picture = await opened.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, FullPage = media == Media.Screen && width < 500 });

        Assert.InRange(picture.Length, 20_000, 300_000);
        if (Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_PICTURES") == "1")
        {
            var folder = Directory.CreateDirectory(Path.Combine(Built.RepositoryRoot, "docs", "images"));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.png"), picture);
        }
    }
}
