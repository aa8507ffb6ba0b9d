using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class ThemeMissing
{
    public static readonly Rule Rule = new(
        "THEME_MISSING",
        FindingSeverity.Advice,
        "Er is geen thema: kies er minstens één, want wie op thema zoekt, vindt het aanbod anders niet.",
        "There is no theme: choose at least one, or nobody who looks by theme finds the offer.",
        offer => offer.Content.Themes.IsEmpty ? [new("themes")] : []);
}
