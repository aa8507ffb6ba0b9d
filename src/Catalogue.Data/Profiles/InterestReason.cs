using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>Yes when the theme filter matches. Interests are wishes: they order the offers and exclude none.</summary>
internal static class InterestReason
{
    public static Reason? Of(Offer offer, ProfileQuestion asked)
    {
        if (asked.Interests.Count == 0)
            return null;
        if (offer.Content.Themes.IsEmpty)
            return new Reason(ReasonDimension.Interest, Verdict.Unknown) { Says = "interest.unknown", IsDecisive = false };
        if (Met(offer, asked) == 0)
            return new Reason(ReasonDimension.Interest, Verdict.No) { Says = "interest.no", IsDecisive = false };
        return new Reason(ReasonDimension.Interest, Verdict.Yes) { Says =
            "interest.yes", IsDecisive = false, Words = language => [Themes(offer, asked, language)] };
    }

    /// <summary>How many of the interests the offer meets; a theme below an interest counts too.</summary>
    public static int Met(Offer offer, ProfileQuestion asked)
    {
        if (asked.Interests.Count == 0)
            return 0;
        return offer.Content.Themes.SelectMany(theme => asked.Catalogue.ThemeTree.WithAncestors(theme))
            .Where(asked.Interests.Contains).Distinct().Count();
    }

    private static string Themes(Offer offer, ProfileQuestion asked, string language) => string.Join(", ", asked.Catalogue.ThemesOf(offer)
        .Where(
            theme => asked.Catalogue.ThemeTree.WithAncestors(theme.Id).Any(asked.Interests.Contains))
            .Select(theme => theme.Name.In(language).Text));
}
