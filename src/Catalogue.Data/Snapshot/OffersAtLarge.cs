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

    public OfferSet Matching(OfferFilter filter, AskedNeighbourhoods? asked)
    {
        if (!filter.Schools.IsDefaultOrEmpty)
            return OfferSet.Empty(size);
        var open = OpenTo(filter.Networks.OrEmpty());
        return Serving(asked, filter.Municipalities.OrEmpty()) is { } serving ? OfferSets.Intersection([open, serving]) : open;
    }

    /// <summary>Those open to any of the networks, all when none is asked.</summary>
    public OfferSet OpenTo(ImmutableArray<SchoolNetwork> asked) => asked.Length == 0 ? all : networks.Any(asked.AsSpan());

    /// <summary>Those that serve what is asked; null when no place is.</summary>
    public OfferSet? Serving(AskedNeighbourhoods? asked, ImmutableArray<Guid> within)
    {
        if (asked is not null)
            return InAny(asked, within);
        return within.Length == 0 ? null : municipalities.Any(within.AsSpan());
    }

    private OfferSet InAny(AskedNeighbourhoods asked, ImmutableArray<Guid> within)
    {
        var sets = new List<OfferSet>();
        foreach (var municipality in asked.Municipalities)
        {
            if (within.Length == 0 || within.Contains(municipality))
                sets.Add(citywide[municipality]);
        }

        foreach (var neighbourhood in asked.Served)
        {
            if (within.Length == 0 || (tree.MunicipalityOf(neighbourhood) is { } around && within.Contains(around)))
                sets.Add(neighbourhoods[neighbourhood]);
        }

        return OfferSets.Union(size, CollectionsMarshal.AsSpan(sets));
    }
}
