using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>The pictures of the map of gaps: wide and on a phone. <c>CATALOGUE_UPDATE_PICTURES=1 dotnet test tests/browser</c> takes them anew.</summary>
[Collection(nameof(InBrowser))]
public sealed class CoveragePictureTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("coverage", "/coverage?municipality=sint-truiden&rows=THEME&columns=AGE_BAND", 1280, 860)]
    [InlineData("coverage-phone", "/coverage?municipality=sint-truiden&level=NURSERY&lang=en", 360, 800)]
    public async Task The_picture_shows_where_there_are_offers_and_where_there_are_none(string name, string address, int width, int height)
    {
        await using var opened = await browser.OpenAsync(address, new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = ColorScheme.Light });
        await Expect(opened.Page.Locator("tfoot")).ToHaveCountAsync(1);

        await KeepAsync(name, await opened.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, FullPage = width < 500 }));
    }

    /// <summary>Sees that there is something on the picture, and puts it in place of the former where pictures are taken anew.</summary>
    internal static async Task KeepAsync(string name, byte[] picture)
    {
        Assert.InRange(picture.Length, 20_000, 300_000);
        if (Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_PICTURES") == "1")
        {
            var folder = Directory.CreateDirectory(Path.Combine(Built.RepositoryRoot, "docs", "images"));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.png"), picture);
        }
    }
}
