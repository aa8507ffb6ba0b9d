using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Profiles;

/// <summary>
/// For offers at schools: whether the profile's school is one of them; for a profile without a school but with network and place, whether
/// one and the same school has both.
/// </summary>
internal static class SchoolReason
{
    public static Reason? Of(Offer offer, ProfileQuestion asked)
    {
        if (offer.Content.Schools.Length == 0)
            return null;
        if (asked.Profile.School is { } id)
            return Own(offer.Content.Schools.Contains(id), asked.School);
        return asked is { AsksNetwork: true, Municipality: not null } ? SameSchool(offer, asked) : null;
    }

    private static Reason Own(bool isThere, School? school) => new(ReasonDimension.School, Verdicts.Of(isThere))
    {
        Says = isThere ? "school.yes" : "school.no",
        Words = _ => [school?.Name ?? ""],
    };

    private static Reason SameSchool(Offer offer, ProfileQuestion asked)
    {
        var ways = offer.Content.Schools.Select(id => asked.Catalogue.FindSchool(id))
            .Select(school => (School: school, Verdict: OfOne(school, asked))).ToList();
        var verdict = Verdicts.Or(ways.Select(way => way.Verdict));
        return new Reason(ReasonDimension.School, verdict)
        {
            Says = verdict switch { Verdict.Yes => "school.same", Verdict.No => "school.none", _ => "school.unknown" },
            Words = _ => [string.Join(
                ", ", ways.Where(way => way.Verdict == verdict && way.School is not null).Select(way => way.School!.Name))],
        };
    }

    private static Verdict OfOne(School? school, ProfileQuestion asked) =>
        school is null ? Verdict.Unknown : Verdicts.And(PlaceVerdict.OfNetwork(school, asked), PlaceVerdict.OfPlace(school, asked));
}
