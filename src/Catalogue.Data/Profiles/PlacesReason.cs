using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when places are known to be left, by the filter's rule. Few offers state it, so that an unknown number decides nothing.
/// </summary>
internal static class PlacesReason
{
    public static Judgement? Judge(Offer offer, ProfileQuestion asked) =>
        (offer.Content.PlacesLeft, offer.Content.PlacesAsOf is not null) switch
    {
        (null, _) => new Judgement(Verdict.Unknown, "places.unknown", IsDecisive: false),
        (0, true) => new Judgement(Verdict.No, "places.none.on"),
        (0, false) => new Judgement(Verdict.No, "places.none"),
        (1, true) => new Judgement(Verdict.Yes, "places.one.on"),
        (1, false) => new Judgement(Verdict.Yes, "places.one"),
        (var left, var isDated) => new Judgement(Verdicts.Of(left > 0), isDated ? "places.some.on" : "places.some"),
    };

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language) =>
        offer.Content.PlacesLeft is not { } left ? [] : offer.Content.PlacesAsOf is { } day ? [left, day] : [left];
}
