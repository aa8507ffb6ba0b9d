using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when the neighbourhood filter matches. An offer at schools is located at them; when it is at the school of the profile, the
/// neighbourhood does not apply.
/// </summary>
internal static class NeighbourhoodReason
{
    public static Reason? Of(Offer offer, ProfileQuestion asked)
    {
        if (asked.Municipality is not { } municipality)
            return null;
        if (offer.Content.Schools.Length == 0)
        {
            return asked.Catalogue.IsCitywide(offer, municipality.Id)
                ? new Reason(
                    ReasonDimension.Neighbourhood,
                    Verdict.Yes) { Says = "neighbourhood.citywide", Words = _ => [municipality.Name] }
                : Write(PlaceVerdict.OfPlace(offer.Content, asked), asked);
        }

        if (asked.Profile.School is not null)
            return null;
        return Write(
            Verdicts.Or(
                offer.Content.Schools.Select(
                    id => asked.Catalogue.FindSchool(id) is { } school ? PlaceVerdict.OfPlace(school, asked) : Verdict.Unknown)),
            asked);
    }

    private static Reason Write(Verdict verdict, ProfileQuestion asked) => new(ReasonDimension.Neighbourhood, verdict)
    {
        Says = verdict switch { Verdict.Yes => "neighbourhood.yes", Verdict.No => "neighbourhood.no", _ => "neighbourhood.unknown" },
        Words = _ => [asked.PlaceName],
    };
}
