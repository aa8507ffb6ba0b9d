using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>Yes when the theme filter matches. Interests are wishes: they order the offers and exclude none.</summary>
internal static class InterestReason
{
    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        if (asked.Interests.IsEmpty)
            return null;
        if (offer.Content.Themes.IsEmpty)
            return new Judgement(Verdict.Unknown, "interest.unknown", IsDecisive: false);
        return Met(offer, asked) == 0
            ? new Judgement(Verdict.No, "interest.no", IsDecisive: false)
            : new Judgement(Verdict.Yes, "interest.yes", IsDecisive: false);
    }

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language) =>
    [
        string.Join(
            ", ",
            asked.Reference.Themes.Named(offer.Content.Themes)
                .Where(theme => asked.Interests.Any(interest => interest.Contains(theme.Id)))
                .Select(theme => theme.Name.In(language).Text)),
    ];

    /// <summary>How many of the interests the offer meets; a theme below an interest counts too.</summary>
    public static int Met(Offer offer, ProfileQuestion asked)
    {
        var met = 0;
        foreach (var interest in asked.Interests)
            met += IsAbout(offer, interest) ? 1 : 0;
        return met;
    }

    private static bool IsAbout(Offer offer, HashSet<Guid> themes)
    {
        foreach (var theme in offer.Content.Themes)
        {
            if (themes.Contains(theme))
                return true;
        }

        return false;
    }
}
