using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes where the filter on the home language matches, or on a wider one: who speaks nl-BE is served in nl. A wish: who speaks another
/// language at home mostly speaks Dutch at school.
/// </summary>
internal static class LanguageReason
{
    public static Reason? Of(Offer offer, ProfileQuestion asked)
    {
        if (asked.Profile.HomeLanguage is not { } language)
            return null;
        var languages = offer.Content.Languages;
        if (languages.IsEmpty)
            return new Reason(ReasonDimension.Language, Verdict.Unknown) { Says = "language.unknown", IsDecisive = false };
        var fits = languages.Any(
            spoken => LanguageRange.Has(language, spoken) || LanguageRange.LookUp(language).Contains(
                spoken, StringComparer.OrdinalIgnoreCase));
        return new Reason(ReasonDimension.Language, Verdicts.Of(fits)) { Says = fits ? "language.yes" : "language.no", IsDecisive = false };
    }
}
