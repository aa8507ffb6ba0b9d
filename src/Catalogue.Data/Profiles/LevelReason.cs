using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when the level filter matches; unknown for an offer without levels. The levels of the profile's school are those of its pupils: they
/// are compared with offers open at large only, because a school may also host what is for others, such as a course for parents.
/// </summary>
internal static class LevelReason
{
    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        if (asked.Levels.IsEmpty || (asked.LevelsOfSchool && offer.IsAtSchools))
            return null;
        if (offer.Content.Levels.IsEmpty)
            return new Judgement(Verdict.Unknown, "level.unknown");
        foreach (var level in offer.Content.Levels)
        {
            if (asked.Levels.Contains(level))
                return new Judgement(Verdict.Yes, "level.yes");
        }

        return new Judgement(Verdict.No, "level.no");
    }

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language) =>
        [string.Join(", ", offer.Content.Levels.Select(level => Terms.Label(level, language)))];
}
