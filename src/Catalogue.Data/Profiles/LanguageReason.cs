using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when the language filter matches the home language or a broader one: an offer in nl suits a speaker of nl-BE. A wish only, because
/// people who speak another language at home mostly speak Dutch at school.
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
