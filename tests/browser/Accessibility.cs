using System.Text.Json;
using Microsoft.Playwright;

namespace Catalogue.Browser.Tests;

/// <summary>axe-core's judgement of a page against WCAG 2.2, levels A and AA.</summary>
internal static class Accessibility
{
    private static readonly string Axe = Path.Combine(Built.NpmPackages, "axe-core", "axe.min.js");

    /// <summary>The rules that are broken, each with the elements that break it; what a program cannot judge is not among them.</summary>
    /// <param name="page">What is judged.</param>
    /// <param name="part">The part of it, as a selector, where the rest is not ours.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string part = "html")
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Axe));
        var result = await page.EvaluateAsync<JsonElement>(
            "part => axe.run(part, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })",
            part);
        return [.. result.GetProperty("violations").EnumerateArray().Select(violation =>
            $"{violation.GetProperty("id")}: {violation.GetProperty("help")} {string.Join(" ", violation.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("html")))}")];
    }
}
