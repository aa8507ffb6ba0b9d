using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// The offers open at large. They match by the networks they list, or all of them, and by the areas they serve: a whole
/// municipality or neighbourhoods in it (one named under another municipality counts for nothing). When municipality and
/// neighbourhood are both asked, one and the same area must have both.
/// </summary>
internal sealed class OffersAtLarge
{
    private readonly int size;
    private readonly OfferSet all;
    private readonly SetsByValue<SchoolNetwork> networks;
    private readonly SetsByValue<Guid> municipalities;
    private readonly SetsByValue<Guid> citywide;
    private readonly SetsByValue<Guid> neighbourhoods;
    private readonly NeighbourhoodTree tree;

    public OffersAtLarge(ImmutableArray<Offer> offers, NeighbourhoodTree tree)
    {
        size = offers.Length;
        this.tree = tree;
        var atLarge = new List<int>();
        var byNetwork = new SetsByValue<SchoolNetwork>.Builder(size);
        var byMunicipality = new SetsByValue<Guid>.Builder(size);
        var byCity = new SetsByValue<Guid>.Builder(size);
        var byNeighbourhood = new SetsByValue<Guid>.Builder(size);
        for (var ordinal = 0; ordinal < offers.Length; ordinal++)
        {
            var content = offers[ordinal].Content;
            if (content.Schools.Length > 0)
                continue;
            atLarge.Add(ordinal);
            foreach (var network in content.AllNetworks ? Enum.GetValues<SchoolNetwork>() : content.Networks.AsSpan())
                byNetwork.Add(network, ordinal);
            foreach (var area in content.Areas)
            {
                byMunicipality.Add(area.Municipality, ordinal);
                if (area.Citywide)
                    byCity.Add(area.Municipality, ordinal);
                foreach (var neighbourhood in area.Neighbourhoods)
                {
                    if (tree.MunicipalityOf(neighbourhood) == area.Municipality)
                        byNeighbourhood.Add(neighbourhood, ordinal);
                }
            }
        }

        all = OfferSet.FromOrdinals(size, CollectionsMarshal.AsSpan(atLarge));
        (networks, municipalities, citywide, neighbourhoods) = (byNetwork.ToSets(), byMunicipality.ToSets(), byCity.ToSets(), byNeighbourhood.ToSets());
    }

    public OfferSet Matching(OfferFilter filter, AskedNeighbourhoods? neighbourhoods)
    {
        if (!filter.Schools.IsDefaultOrEmpty)
            return OfferSet.Empty(size);
        var asked = new List<OfferSet> { all };
        if (!filter.Networks.IsDefaultOrEmpty)
            asked.Add(networks.Any(filter.Networks.AsSpan()));
        if (neighbourhoods is not null)
            asked.Add(Serving(neighbourhoods, filter.Municipalities.OrEmpty()));
        else if (!filter.Municipalities.IsDefaultOrEmpty)
            asked.Add(municipalities.Any(filter.Municipalities.AsSpan()));
        return OfferSets.Intersection(CollectionsMarshal.AsSpan(asked));
    }

    private OfferSet Serving(AskedNeighbourhoods asked, ImmutableArray<Guid> municipalities)
    {
        var sets = new List<OfferSet>();
        foreach (var municipality in asked.Municipalities)
        {
            if (municipalities.Length == 0 || municipalities.Contains(municipality))
                sets.Add(citywide[municipality]);
        }

        foreach (var neighbourhood in asked.Served)
        {
            if (municipalities.Length == 0 || (tree.MunicipalityOf(neighbourhood) is { } around && municipalities.Contains(around)))
                sets.Add(neighbourhoods[neighbourhood]);
        }

        return OfferSets.Union(size, CollectionsMarshal.AsSpan(sets));
    }
}
