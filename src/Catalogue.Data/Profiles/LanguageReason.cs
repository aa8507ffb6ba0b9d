using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when the language filter matches the home language or a broader one: an offer in nl suits a speaker of nl-BE. A wish only, because
/// people who speak another language at home mostly speak Dutch at school.
/// </summary>
internal static class LanguageReason
{
    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        if (asked.Profile.HomeLanguage is not { } language)
            return null;
        var languages = offer.Content.Languages;
        if (languages.IsEmpty)
            return new Judgement(Verdict.Unknown, "language.unknown", IsDecisive: false);
        foreach (var spoken in languages)
        {
            if (LanguageRange.Has(language, spoken) || asked.BroaderHomeLanguages.Contains(spoken))
                return new Judgement(Verdict.Yes, "language.yes", IsDecisive: false);
        }

        return new Judgement(Verdict.No, "language.no", IsDecisive: false);
    }
}
