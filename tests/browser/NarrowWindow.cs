using Microsoft.Playwright;

namespace Catalogue.Browser.Tests;

/// <summary>
/// What of a page does not fit a narrow window, whatever a machine's fonts are: with those of every family, with letters set as wide as
/// WCAG 1.4.12 has people set them, with a Dutch word of 50 letters for every text, from left to right and from right to left.
/// </summary>
internal static class NarrowWindow
{
    /// <summary>The narrowest that WCAG 1.4.10 asks of a page, in pixels.</summary>
    public const int Width = 320;

    /// <summary>
    /// Fails with each way of looking in which something sticks out of the window, or out of a part that shows no more than it has room
    /// for.
    /// </summary>
    /// <param name="page">Shown in a window of this width.</param>
    /// <param name="part">What is looked at, as a selector.</param>
    public static async Task FitsAsync(IPage page, string part = "body")
    {
        if (await FaultsAsync(page, part) is { Length: > 0 } faults)
            Assert.Fail(faults);
    }

    /// <summary>A line for each way; empty when all fits.</summary>
    public static Task<string> FaultsAsync(IPage page, string part = "body") => page.EvaluateAsync<string>(
        """
        ([part, width]) => {
          const root = document.documentElement;
          const style = document.head.appendChild(document.createElement('style'));
          const parts = [...document.querySelectorAll(part)];
          if (parts.length === 0) {
            return `There is no ${part}.`;
          }

          // What may scroll by itself says so, and what is only there for screen readers is not seen.
          const isFree = (element) => element.closest('.scroll, .monaco-editor') !== null || element.closest('[hidden], .hidden, .skip') !== null;
          const name = (element) => `${element.tagName.toLowerCase()}${element.className ? `.${element.className}` : ''} “${element.textContent.trim().slice(0, 40)}”`;
          const faults = [];
          const look = (way) => {
            for (const direction of ['ltr', 'rtl']) {
              root.dir = direction;
              const found = root.scrollWidth > width ? [`the page is ${root.scrollWidth} wide`] : [];
              for (const element of parts.flatMap((one) => [one, ...one.querySelectorAll('*')]).filter((element) => !isFree(element))) {
                const { left, right, height } = element.getBoundingClientRect();
                if (height > 0 && (left < -0.5 || right > width + 0.5)) {
                  found.push(`${name(element)} from ${left} to ${right}`);
                }
                // An inline box tells nothing of its text, and a picture has none.
                if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && element.tagName !== 'SELECT') {
                  found.push(`${name(element)} has ${element.scrollWidth} in ${element.clientWidth}`);
                }
              }
              if (found.length > 0) {
                faults.push(`${way}, ${direction}: ${found.slice(0, 5).join('; ')}`);
              }
            }
          };

          for (const family of ['system-ui', 'serif', 'sans-serif', 'monospace', 'DejaVu Sans', 'Liberation Sans']) {
            style.textContent = `*:not(.scroll *) { font-family: "${family}", ${family.includes(' ') ? 'sans-serif' : family} !important }`.replace(/"(system-ui|serif|sans-serif|monospace)"/, '$1');
            look(family);
          }

          style.textContent = '*:not(.scroll *) { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }';
          look('wide letters');
          const texts = parts.flatMap((one) => {
            const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT, (text) =>
              text.data.trim() && !isFree(text.parentElement) && !['STYLE', 'SCRIPT'].includes(text.parentElement.tagName) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
            const all = [];
            while (walker.nextNode()) {
              all.push(walker.currentNode);
            }
            return all;
          });
          const before = texts.map((text) => text.data);
          texts.forEach((text) => (text.data = 'Aansprakelijkheidswaardevaststellingsveranderingen'));
          look('long words');
          texts.forEach((text, at) => (text.data = before[at]));
          style.remove();
          root.dir = 'ltr';
          return faults.join('\n');
        }
        """,
        new object[] { part, Width });
}
