using System.Collections.Frozen;
using Catalogue.Api.Http;
using Catalogue.Api.Pages;

namespace Catalogue.Api.Freshness;

/// <summary>
/// The texts of the confirmation page: the files page.TAG.json beside this one, and the words that it shares with other pages.
/// </summary>
internal static class ConfirmationTexts
{
    private static readonly FrozenDictionary<string, PageTexts> Languages = PageTexts.Read("Freshness/page.").Values
        .Select(texts => texts.Over(PageSite.TextsFor(texts.Language)))
        .ToFrozenDictionary(texts => texts.Language, StringComparer.Ordinal);

    public static IEnumerable<PageTexts> All => Languages.Values;

    /// <summary>In the language the browser asks for, if there is a file for it; else in Dutch.</summary>
    public static PageTexts For(HttpRequest request) => Languages[AcceptedLanguage.Of(request, [.. Languages.Keys]) ?? "nl"];
}
