using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>Yes where the filter on languages matches. A wish: who speaks another language at home mostly speaks Dutch at school.</summary>
internal static class LanguageReason
{
    public static Reason? Of(Offer offer, ProfileQuestion asked)
    {
        if (asked.Profile.HomeLanguage is not { } language)
            return null;
        var languages = offer.Content.Languages;
        if (languages.IsEmpty)
            return new Reason(ReasonDimension.Language, Verdict.Unknown) { Says = "language.unknown", IsDecisive = false };
        var fits = languages.Contains(language, StringComparer.OrdinalIgnoreCase);
        return new Reason(ReasonDimension.Language, Verdicts.Of(fits)) { Says = fits ? "language.yes" : "language.no", IsDecisive = false };
    }
}
