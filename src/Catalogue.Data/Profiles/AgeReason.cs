using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>Yes when the ages overlap, by the filter's rule. No for an offer to which no age applies.</summary>
internal static class AgeReason
{
    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        if (asked.Profile.Age is not { } age)
            return null;
        var content = offer.Content;
        if (!content.AgeApplies)
            return new Judgement(Verdict.No, "age.none");
        var (min, max) = (content.MinAgeMonths ?? 0, content.MaxAgeMonths ?? int.MaxValue);
        return min <= max && min <= age.Hi && max >= age.Lo
            ? new Judgement(Verdict.Yes, "age.yes")
            : new Judgement(Verdict.No, "age.no");
    }

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language) =>
        [AgeLabel.Of(offer.Content.MinAgeMonths, offer.Content.MaxAgeMonths, language)];
}
