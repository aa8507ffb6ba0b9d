using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when places are known to be left, by the filter's rule. Few offers state it, so that an unknown number decides nothing.
/// </summary>
internal static class PlacesReason
{
    public static Reason Of(Offer offer, ProfileQuestion asked)
    {
        if (offer.Content.PlacesLeft is not { } left)
            return new Reason(ReasonDimension.Places, Verdict.Unknown) { Says = "places.unknown", IsDecisive = false };
        var says = left switch { 0 => "places.none", 1 => "places.one", _ => "places.some" };
        return offer.Content.PlacesAsOf is { } day
            ? new Reason(ReasonDimension.Places, Verdicts.Of(left > 0)) { Says = $"{says}.on", Words = _ => [left, day] }
            : new Reason(ReasonDimension.Places, Verdicts.Of(left > 0)) { Says = says, Words = _ => [left] };
    }
}
