using System.Diagnostics;
using System.Text.Json;

namespace Catalogue.Browser.Tests;

/// <summary>What parse5, a parser by the HTML standard, finds wrong in pages (npm/html.mjs).</summary>
internal static class HtmlErrors
{
    /// <summary>Each error with its page and what stands there. A part of a page has no document around it.</summary>
    public static async Task<string[]> OfAsync(IEnumerable<(string Name, string Html, bool IsPart)> pages)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Built.RepositoryRoot, "tests", "browser", "npm", "html.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        foreach (var (name, html, isPart) in pages)
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { name, html, isPart }));
        node.StandardInput.Close();
        var answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonSerializer.Deserialize<string[]>(answer)!;
    }
}
