using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>Yes when the ages overlap, by the filter's rule. No for an offer to which no age applies.</summary>
internal static class AgeReason
{
    public static Reason? Of(Offer offer, ProfileQuestion asked)
    {
        if (asked.Profile.Age is not { } age)
            return null;
        var content = offer.Content;
        if (!content.AgeApplies)
            return new Reason(ReasonDimension.Age, Verdict.No) { Says = "age.none" };
        var (min, max) = (content.MinAgeMonths ?? 0, content.MaxAgeMonths ?? int.MaxValue);
        var fits = min <= max && min <= age.Hi && max >= age.Lo;
        return new Reason(ReasonDimension.Age, Verdicts.Of(fits)) { Says = fits ? "age.yes"
            : "age.no", Words = language => [AgeLabel.Of(content.MinAgeMonths, content.MaxAgeMonths, language)] };
    }
}
