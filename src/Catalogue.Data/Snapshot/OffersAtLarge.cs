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
    private readonly int _size;
    private readonly OfferSet _all;
    private readonly SetsByValue<SchoolNetwork> _networks;
    private readonly SetsByValue<Guid> _municipalities;
    private readonly SetsByValue<Guid> _citywide;
    private readonly SetsByValue<Guid> _neighbourhoods;
    private readonly NeighbourhoodTree _tree;

    public OffersAtLarge(ImmutableArray<Offer> offers, NeighbourhoodTree tree)
    {
        _size = offers.Length;
        _tree = tree;
        var all = new List<int>();
        var networks = new SetsByValue<SchoolNetwork>.Builder(_size);
        var municipalities = new SetsByValue<Guid>.Builder(_size);
        var citywide = new SetsByValue<Guid>.Builder(_size);
        var neighbourhoods = new SetsByValue<Guid>.Builder(_size);
        for (var ordinal = 0; ordinal < offers.Length; ordinal++)
        {
            var content = offers[ordinal].Content;
            if (content.Schools.Length > 0)
                continue;
            all.Add(ordinal);
            foreach (var network in content.AllNetworks ? Enum.GetValues<SchoolNetwork>() : content.Networks.AsSpan())
                networks.Add(network, ordinal);
            foreach (var area in content.Areas)
            {
                municipalities.Add(area.Municipality, ordinal);
                if (area.Citywide)
                    citywide.Add(area.Municipality, ordinal);
                foreach (var neighbourhood in area.Neighbourhoods)
                {
                    if (tree.MunicipalityOf(neighbourhood) == area.Municipality)
                        neighbourhoods.Add(neighbourhood, ordinal);
                }
            }
        }

        _all = OfferSet.FromOrdinals(_size, CollectionsMarshal.AsSpan(all));
        (_networks, _municipalities, _citywide, _neighbourhoods) = (networks.ToSets(), municipalities.ToSets(), citywide.ToSets(), neighbourhoods.ToSets());
    }

    public OfferSet Matching(OfferFilter filter, AskedNeighbourhoods? neighbourhoods)
    {
        if (!filter.Schools.IsDefaultOrEmpty)
            return OfferSet.Empty(_size);
        var asked = new List<OfferSet> { _all };
        if (!filter.Networks.IsDefaultOrEmpty)
            asked.Add(_networks.Any(filter.Networks.AsSpan()));
        if (neighbourhoods is not null)
            asked.Add(Serving(neighbourhoods, filter.Municipalities.OrEmpty()));
        else if (!filter.Municipalities.IsDefaultOrEmpty)
            asked.Add(_municipalities.Any(filter.Municipalities.AsSpan()));
        return OfferSets.Intersection(CollectionsMarshal.AsSpan(asked));
    }

    private OfferSet Serving(AskedNeighbourhoods asked, ImmutableArray<Guid> municipalities)
    {
        var sets = new List<OfferSet>();
        foreach (var municipality in asked.Municipalities)
        {
            if (municipalities.Length == 0 || municipalities.Contains(municipality))
                sets.Add(_citywide[municipality]);
        }

        foreach (var neighbourhood in asked.Served)
        {
            if (municipalities.Length == 0 || (_tree.MunicipalityOf(neighbourhood) is { } around && municipalities.Contains(around)))
                sets.Add(_neighbourhoods[neighbourhood]);
        }

        return OfferSets.Union(_size, CollectionsMarshal.AsSpan(sets));
    }
}
