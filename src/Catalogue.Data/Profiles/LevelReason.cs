using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>Yes when the level filter matches; unknown for an offer without levels.</summary>
internal static class LevelReason
{
    public static Reason? Of(Offer offer, ProfileQuestion asked)
    {
        if (asked.Profile.Levels.IsDefaultOrEmpty)
            return null;
        var levels = offer.Content.Levels;
        if (levels.IsEmpty)
            return new Reason(ReasonDimension.Level, Verdict.Unknown) { Says = "level.unknown" };
        var fits = levels.Any(asked.Profile.Levels.Contains);
        return new Reason(ReasonDimension.Level, Verdicts.Of(fits))
        {
            Says = fits ? "level.yes" : "level.no",
            Words = language => [string.Join(", ", levels.Select(level => Terms.Label(level, language)))],
        };
    }
}
