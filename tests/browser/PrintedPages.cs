using System.Text.Json;
using Microsoft.Playwright;

namespace Catalogue.Browser.Tests;

/// <summary>
/// What Chromium prints of a page, read back by pdf.js: each page with its size in points and its texts where they stand.
/// </summary>
internal sealed class PrintedPages : IAsyncDisposable
{
    private static readonly string PdfJs = Path.Combine(Built.NpmPackages, "pdfjs-dist", "legacy", "build");

    private readonly IPage shown;

    private PrintedPages(IPage reader, PrintedPage[] pages) => (shown, Pages) = (reader, pages);

    public IReadOnlyList<PrintedPage> Pages { get; }

    /// <summary>All texts in the order in which they are written, a blank between two.</summary>
    public string Text =>
        string.Join(' ', Pages.SelectMany(page => page.Texts).Select(text => text.Text.Trim()).Where(text => text.Length > 0));

    /// <summary>Prints as the page's own style says: paper, margins, colours.</summary>
    public static async Task<PrintedPages> PrintAsync(OpenedPage opened)
    {
        var pdf = await opened.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false });
        var reader = await opened.Context.NewPageAsync();
        await reader.RouteAsync("**/pdf/*", route => route.Request.Url.Split('/')[^1] switch
        {
            "reader" => route.FulfillAsync(
                new() { ContentType = "text/html", Body = "<!doctype html><title>PDF</title><canvas></canvas>" }),
            "printed.pdf" => route.FulfillAsync(new() { ContentType = "application/pdf", BodyBytes = pdf }),
            var name => route.FulfillAsync(new() { ContentType = "text/javascript", Path = Path.Combine(PdfJs, name) }),
        });
        await reader.GotoAsync($"{opened.Address}/pdf/reader");
        var pages = await reader.EvaluateAsync<JsonElement>(
            """
            async () => {
              const { getDocument, GlobalWorkerOptions } = await import('/pdf/pdf.min.mjs');
              GlobalWorkerOptions.workerSrc = '/pdf/pdf.worker.min.mjs';
              globalThis.pdf = await getDocument({ url: '/pdf/printed.pdf' }).promise;
              const pages = [];
              for (let number = 1; number <= pdf.numPages; number++) {
                const page = await pdf.getPage(number);
                const { items } = await page.getTextContent();
                const [, , width, height] = page.view;
                pages.push({ width, height, texts: items.map(({ str, transform, width }) => ({ text: str, left: transform[4], bottom: transform[5], isUpright: transform[1] === 0, length: width })) });
              }
              return pages;
            }
            """);
        return new(reader, pages.Deserialize<PrintedPage[]>(JsonSerializerOptions.Web)!);
    }

    /// <summary>A PNG of a page, from 1, with so many pixels to a point.</summary>
    public async Task<byte[]> PictureAsync(int number, double scale)
    {
        var address = await shown.EvaluateAsync<string>(
            """
            async ([number, scale]) => {
              const page = await pdf.getPage(number);
              const viewport = page.getViewport({ scale });
              const canvas = document.querySelector('canvas');
              [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
              await page.render({ canvas, viewport }).promise;
              return canvas.toDataURL('image/png');
            }
            """,
            new object[] { number, scale });
        return Convert.FromBase64String(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..]);
    }

    public async ValueTask DisposeAsync() => await shown.CloseAsync();
}

internal sealed record PrintedPage(double Width, double Height, PrintedText[] Texts);

/// <summary>Left and Bottom are where it begins, in points from the lower left corner; Length is along the line it stands on.</summary>
internal sealed record PrintedText(string Text, double Left, double Bottom, bool IsUpright, double Length)
{
    public bool IsWithin(PrintedPage page) =>
        Left >= 0 && Bottom >= 0 && Left + (IsUpright ? Length : 0) <= page.Width && Bottom + (IsUpright ? 0 : Length) <= page.Height;
}
