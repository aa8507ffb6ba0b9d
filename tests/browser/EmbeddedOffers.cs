using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>An element catalogue-offers on a page, by what a visitor sees in it.</summary>
internal sealed class EmbeddedOffers(IPage page, int number = 0)
{
    public ILocator Element => page.Locator("catalogue-offers").Nth(number);

    public ILocator Cards => Element.Locator("[data-cards] .card");

    /// <summary>The links of the cards.</summary>
    public ILocator Offers => Element.Locator("[data-cards] [data-offer]");

    public ILocator Total => Element.Locator("[data-status]");

    public ILocator Chips => Element.Locator(".chips a");

    public ILocator Search => Element.GetByRole(AriaRole.Combobox);

    public ILocator Filters => Element.Locator(".filters summary");

    public ILocator Detail => Element.Locator("[data-catalogue='offer']");

    /// <summary>The sentence that the catalogue does not answer.</summary>
    public ILocator Trouble => Element.Locator(".trouble");

    /// <summary>The region in which screen readers are told what changed.</summary>
    public ILocator Announced => Element.Locator(".said [role='status']");

    public async Task<EmbeddedOffers> ShownAsync()
    {
        await Expect(Cards.First).ToBeVisibleAsync();
        return this;
    }

    /// <summary>Whether the network was asked, for lists and offers, since the page was opened: what a browser has kept is not.</summary>
    public static async Task<int> AskedAsync(IPage page) => await page.EvaluateAsync<int>(
        "performance.getEntriesByType('resource').filter((entry) => /\\/embed\\/(list|offer)\\.html/.test(entry.name)).length");

    /// <summary>What has the focus, in whatever shadow root it is.</summary>
    public static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          let focused = document.activeElement;
          while (focused?.shadowRoot?.activeElement) {
            focused = focused.shadowRoot.activeElement;
          }

          return focused?.getAttribute('data-offer') ?? focused?.getAttribute('value') ?? focused?.textContent.trim() ?? '';
        }
        """);
}
