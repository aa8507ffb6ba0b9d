using System.Text.Json;
using Microsoft.Playwright;

namespace Catalogue.Browser.Tests;

/// <summary>
/// A picture for the documents. How many bytes it has depends on the browser's build and fonts; that it has the size asked for and
/// something on it does not.
/// </summary>
internal static class Picture
{
    /// <summary>
    /// Sees that the picture is as wide as it should be, at least so high, and not blank; puts it in place of the former where pictures are
    /// taken anew.
    /// </summary>
    /// <param name="page">Any page, which reads the picture.</param>
    /// <param name="name">The file's, in docs/images.</param>
    /// <param name="png">The picture.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels, at least.</param>
    public static async Task KeepAsync(IPage page, string name, byte[] png, double width, double height)
    {
        var seen = await page.EvaluateAsync<JsonElement>(
            """
            async (base64) => {
              const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
              const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
              const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
              context.drawImage(image, 0, 0);
              const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
              const counts = new Map();
              for (const pixel of pixels) {
                counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
              }
              return { width: image.width, height: image.height, colours: counts.size, drawn: 1 - Math.max(...counts.values()) / pixels.length };
            }
            """,
            Convert.ToBase64String(png));
        Assert.InRange(seen.GetProperty("width").GetInt32(), Math.Floor(width), Math.Ceiling(width) + 1);
        Assert.InRange(seen.GetProperty("height").GetInt32(), Math.Floor(height), double.MaxValue);
        // Text alone has as many, by the smoothing of its edges.
        Assert.InRange(seen.GetProperty("colours").GetInt32(), 30, int.MaxValue);
        Assert.InRange(seen.GetProperty("drawn").GetDouble(), 0.02, 1);
        if (Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_PICTURES") == "1")
        {
            var folder = Directory.CreateDirectory(Path.Combine(Built.RepositoryRoot, "docs", "images"));
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.png"), png);
        }
    }
}
