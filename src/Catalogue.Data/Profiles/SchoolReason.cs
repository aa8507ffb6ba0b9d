using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Profiles;

/// <summary>
/// For offers at schools: whether the profile's school is one of them; for a profile without a school but with network and place, whether
/// one and the same school has both.
/// </summary>
internal static class SchoolReason
{
    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        if (offer.Content.Schools.Length == 0)
            return null;
        if (asked.Profile.School is { } id)
        {
            return offer.Content.Schools.Contains(id)
                ? new Judgement(Verdict.Yes, "school.yes")
                : new Judgement(Verdict.No, "school.no");
        }

        if (asked is not { AsksNetwork: true, Municipality: not null })
            return null;
        var verdict = PlaceVerdict.OfSchools(offer.Content, asked, static (school, asked) => OfOne(school, asked));
        return new Judgement(verdict, verdict switch { Verdict.Yes => "school.same", Verdict.No => "school.none", _ => "school.unknown" });
    }

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language)
    {
        if (asked.Profile.School is not null)
            return [asked.School?.Name ?? ""];
        return
        [
            string.Join(
                ", ",
                offer.Content.Schools.Select(asked.Reference.Schools.Find).OfType<School>()
                    .Where(school => OfOne(school, asked) == judgement.Verdict).Select(school => school.Name)),
        ];
    }

    private static Verdict OfOne(School school, ProfileQuestion asked) =>
        Verdicts.And(PlaceVerdict.OfNetwork(school, asked), PlaceVerdict.OfPlace(school, asked));
}
