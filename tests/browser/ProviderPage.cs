using Microsoft.Playwright;

namespace Catalogue.Browser.Tests;

/// <summary>
/// What somebody does in GraphiQL and at a provider to sign in there, and out again. The people are those of npm/provider.mjs.
/// </summary>
internal static class ProviderPage
{
    /// <summary>From GraphiQL to the page where one says who one is.</summary>
    public static async Task GoAsync(IPage page, string label)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Aanmelden met {label}" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Aanmelden bij" })).ToBeVisibleAsync();
    }

    /// <summary>And back.</summary>
    public static async Task<GraphiQLPage> SignInAsync(IPage page, string label, string login)
    {
        await GoAsync(page, label);
        await page.GetByLabel("Gebruiker").FillAsync(login);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verder" }).ClickAsync();
        await page.WaitForURLAsync("**/graphiql/");
        return await GraphiQLPage.ReadyAsync(page);
    }
}
