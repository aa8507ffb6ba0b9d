using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when the target group filter matches; unknown for an offer without target groups. A profile that names none is a child's, or that of
/// a school's pupils: no for an offer for staff only, and nothing is said of any other.
/// </summary>
internal static class TargetGroupReason
{
    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        var wanted = asked.Profile.TargetGroups;
        if (wanted.IsDefaultOrEmpty)
            return offer.Content.IsForStaffOnly ? new Judgement(Verdict.No, "group.staff") : null;
        if (offer.Content.TargetGroups.IsEmpty)
            return new Judgement(Verdict.Unknown, "group.unknown");
        foreach (var group in offer.Content.TargetGroups)
        {
            if (wanted.Contains(group))
                return new Judgement(Verdict.Yes, "group.yes");
        }

        return new Judgement(Verdict.No, "group.no");
    }

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language) =>
        [string.Join(", ", offer.Content.TargetGroups.Select(group => Terms.Label(group, language)))];
}
