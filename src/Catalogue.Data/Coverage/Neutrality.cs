using System.Collections.Immutable;
using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Coverage;

/// <summary>
/// Whether what a city pays for, as organiser or as funder, serves the schools of every network. Offers at schools of which one has an
/// unknown network are not judged, unless the other schools have two networks.
/// </summary>
public sealed class Neutrality
{
    private readonly ILookup<SchoolNetwork?, Offer> byOnlyNetwork;

    /// <summary>Current and coming offers paid for by a municipal organisation; only those of one municipality when it is given.</summary>
    public Neutrality(Snapshot.Catalogue catalogue, Guid? municipality, DateOnly today)
    {
        var current = catalogue.Select(OfferFilter.None, today);
        Offer[] paid = [.. catalogue.Offers.Where(offer => current.Contains(offer.Id)
            && Payers(offer, catalogue).Any(payer => municipality is null || payer.Municipality == municipality))];
        var reach = paid.Select(offer => (Offer: offer, Reach: ReachOf(offer, catalogue, today))).ToList();
        Paid = paid.Length;
        NetworkUnknown = reach.Count(one => one.Reach.Networks.Length < 2 && !one.Reach.IsKnown);
        byOnlyNetwork = reach.Where(one => one.Reach is { IsKnown: true, Networks.Length: 1 }).ToLookup(
            one => (SchoolNetwork?)one.Reach.Networks[0], one => one.Offer);
    }

    public int Paid { get; }

    public int NetworkUnknown { get; }

    public int OneNetwork => byOnlyNetwork.Sum(group => group.Count());

    /// <summary>The offers that only reach this network, by title.</summary>
    public ImmutableArray<Offer> OnlyFor(SchoolNetwork network) => [.. byOnlyNetwork[network]];

    private static IEnumerable<Organisation> Payers(Offer offer, Snapshot.Catalogue catalogue) =>
        offer.Content.Funders.Prepend(offer.Content.Organisation)
        .Select(catalogue.FindOrganisation).OfType<Organisation>().Where(payer => payer.Kind == OrganisationKind.Municipal);

    private static (ImmutableArray<SchoolNetwork> Networks, bool IsKnown) ReachOf(Offer offer, Snapshot.Catalogue catalogue, DateOnly today)
    {
        var networks = catalogue.NetworksOf(offer, today);
        return (networks, networks.Length > 0 && offer.Content.Schools.All(id => catalogue.FindSchool(id)?.NetworkOn(today) is not null));
    }
}
