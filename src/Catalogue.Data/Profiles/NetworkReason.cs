using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when the network filter matches. An offer at schools has their networks on the date; when it is at the school of the profile, the
/// network does not apply.
/// </summary>
internal static class NetworkReason
{
    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        if (!asked.AsksNetwork)
            return null;
        if (offer.Content.Schools.Length == 0)
        {
            return offer.Content.AllNetworks
                ? new Judgement(Verdict.Yes, "network.all")
                : Of(PlaceVerdict.OfNetwork(offer.Content, asked), offer, asked);
        }

        return asked.Profile.School is not null
            ? null
            : Of(
                PlaceVerdict.OfSchools(offer.Content, asked, static (school, asked) => PlaceVerdict.OfNetwork(school, asked)),
                offer,
                asked);
    }

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language) =>
        [string.Join(", ", asked.Reference.NetworksOf(offer, asked.Today).Select(Name))];

    private static Judgement Of(Verdict verdict, Offer offer, ProfileQuestion asked) => new(verdict, verdict switch
    {
        Verdict.Yes => "network.yes",
        Verdict.No => "network.no",
        _ => HasNetwork(offer, asked) ? "network.some" : "network.unknown",
    });

    private static bool HasNetwork(Offer offer, ProfileQuestion asked)
    {
        foreach (var id in offer.Content.Schools)
        {
            if (asked.Reference.Schools.Find(id)?.NetworkOn(asked.Today) is not null)
                return true;
        }

        return !offer.IsAtSchools && offer.Content.Networks.Length > 0;
    }

    // The official spelling, in every language.
    private static string Name(SchoolNetwork network) => network == SchoolNetwork.GO ? "GO!" : network.ToString();
}
