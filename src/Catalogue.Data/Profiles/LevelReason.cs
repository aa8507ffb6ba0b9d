using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>Yes when the level filter matches; unknown for an offer without levels.</summary>
internal static class LevelReason
{
    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        if (asked.Profile.Levels.IsDefaultOrEmpty)
            return null;
        if (offer.Content.Levels.IsEmpty)
            return new Judgement(Verdict.Unknown, "level.unknown");
        foreach (var level in offer.Content.Levels)
        {
            if (asked.Profile.Levels.Contains(level))
                return new Judgement(Verdict.Yes, "level.yes");
        }

        return new Judgement(Verdict.No, "level.no");
    }

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language) =>
        [string.Join(", ", offer.Content.Levels.Select(level => Terms.Label(level, language)))];
}
