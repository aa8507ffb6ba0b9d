using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when the network filter matches. An offer at schools has their networks on the date; when it is at the school of the profile, the
/// network does not apply.
/// </summary>
internal static class NetworkReason
{
    public static Reason? Of(Offer offer, ProfileQuestion asked)
    {
        if (!asked.AsksNetwork)
            return null;
        if (offer.Content.Schools.Length == 0)
            return Write(PlaceVerdict.OfNetwork(offer.Content, asked), offer, asked);
        if (asked.Profile.School is not null)
            return null;
        return Write(
            Verdicts.Or(
                offer.Content.Schools.Select(
                    id => asked.Catalogue.FindSchool(id) is { } school ? PlaceVerdict.OfNetwork(school, asked) : Verdict.Unknown)),
            offer,
            asked);
    }

    private static Reason Write(Verdict verdict, Offer offer, ProfileQuestion asked)
    {
        if (offer.Content is { Schools.Length: 0, AllNetworks: true })
            return new Reason(ReasonDimension.Network, verdict) { Says = "network.all" };
        var networks = asked.Catalogue.NetworksOf(offer, asked.Today);
        if (verdict == Verdict.Unknown && networks.IsEmpty)
            return new Reason(ReasonDimension.Network, verdict) { Says = "network.unknown" };
        return new Reason(ReasonDimension.Network, verdict)
        {
            Says = verdict switch { Verdict.Yes => "network.yes", Verdict.No => "network.no", _ => "network.some" },
            Words = _ => [string.Join(", ", networks.Select(Name))],
        };
    }

    // The official spelling, in every language.
    private static string Name(SchoolNetwork network) => network == SchoolNetwork.GO ? "GO!" : network.ToString();
}
