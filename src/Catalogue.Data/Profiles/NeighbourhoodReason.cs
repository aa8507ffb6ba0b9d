using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when the neighbourhood filter matches. An offer at schools is located at them; when it is at the school of the profile, the
/// neighbourhood does not apply.
/// </summary>
internal static class NeighbourhoodReason
{
    private const string Citywide = "neighbourhood.citywide";

    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        if (asked.Municipality is not { } municipality)
            return null;
        if (offer.Content.Schools.Length == 0)
        {
            return IsCitywide(offer, municipality.Id)
                ? new Judgement(Verdict.Yes, Citywide)
                : Of(PlaceVerdict.OfPlace(offer.Content, asked));
        }

        return asked.Profile.School is not null
            ? null
            : Of(PlaceVerdict.OfSchools(offer.Content, asked, static (school, asked) => PlaceVerdict.OfPlace(school, asked)));
    }

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language) =>
        [judgement.Says == Citywide ? asked.Municipality!.Name : asked.PlaceName];

    private static bool IsCitywide(Offer offer, Guid municipality)
    {
        foreach (var area in offer.Content.Areas)
        {
            if (area.Citywide && area.Municipality == municipality)
                return true;
        }

        return false;
    }

    private static Judgement Of(Verdict verdict) => new(
        verdict, verdict switch { Verdict.Yes => "neighbourhood.yes", Verdict.No => "neighbourhood.no", _ => "neighbourhood.unknown" });
}
