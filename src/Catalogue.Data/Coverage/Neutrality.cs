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
    private static readonly ImmutableArray<SchoolNetwork> Networks = [.. Enum.GetValues<SchoolNetwork>()];

    private readonly Snapshot.Catalogue catalogue;
    private readonly Dictionary<SchoolNetwork, Lazy<int[]>> byOnlyNetwork;

    /// <summary>Current and coming offers paid for by a municipal organisation; only those of one municipality when it is given.</summary>
    public Neutrality(Snapshot.Catalogue catalogue, Guid? municipality, DateOnly today)
    {
        this.catalogue = catalogue;
        var payers = catalogue.Organisations
            .Where(one => one.Kind == OrganisationKind.Municipal && (municipality is null || one.Municipality == municipality))
            .Select(one => one.Id).ToHashSet();
        // By sets: most offers serve all networks, and are not looked at one by one.
        var ofNetworks = Networks.Select(
            network => catalogue.Index.Matching(OfferFilter.None with { Networks = [network] }, today)).ToArray();
        var onlyFor = new List<(SchoolNetwork Network, int Ordinal)>();
        foreach (var ordinal in catalogue.Index.Matching(OfferFilter.None, today).Members())
        {
            var offer = catalogue.Slots[ordinal];
            if (!payers.Contains(offer.Content.Organisation) && !offer.Content.Funders.Any(payers.Contains))
                continue;
            Paid++;
            var (count, network) = (0, default(SchoolNetwork));
            for (var i = 0; i < ofNetworks.Length; i++)
            {
                if (ofNetworks[i].Contains(ordinal))
                    (count, network) = (count + 1, Networks[i]);
            }

            if (count >= 2)
                continue;
            if (count == 1 && offer.Content.Schools.All(id => catalogue.FindSchool(id)?.NetworkOn(today) is not null))
                onlyFor.Add((network, ordinal));
            else
                NetworkUnknown++;
        }

        OneNetwork = onlyFor.Count;
        byOnlyNetwork = onlyFor.ToLookup(one => one.Network, one => one.Ordinal).ToDictionary(
            group => group.Key, group => new Lazy<int[]>(() => [.. group.OrderBy(catalogue.ByTitle.RankOf)]));
    }

    public int Paid { get; private set; }

    public int NetworkUnknown { get; private set; }

    public int OneNetwork { get; }

    /// <summary>The offers that only reach this network, by title.</summary>
    public IEnumerable<Offer> OnlyFor(SchoolNetwork network) => Slots(network).Select(ordinal => catalogue.Slots[ordinal]);

    public int CountOnlyFor(SchoolNetwork network) => Slots(network).Length;

    private int[] Slots(SchoolNetwork network) => byOnlyNetwork.TryGetValue(network, out var slots) ? slots.Value : [];
}
