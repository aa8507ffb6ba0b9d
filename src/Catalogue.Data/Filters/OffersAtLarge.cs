using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Data.Entries;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Filters;

/// <summary>
/// The offers open at large. They match by the networks they list, or all networks, and by the areas they serve: a whole municipality or
/// neighbourhoods in it (a neighbourhood of another municipality is ignored). When municipality and neighbourhood are both selected, one
/// and the same area must match both.
/// </summary>
internal sealed class OffersAtLarge
{
    private readonly int size;
    private readonly SetsByValue<bool> atLarge;
    private readonly SetsByValue<SchoolNetwork> networks;
    private readonly SetsByValue<Guid> municipalities;
    private readonly SetsByValue<Guid> citywide;
    private readonly SetsByValue<Guid> neighbourhoods;
    private readonly NeighbourhoodTree tree;

    public OffersAtLarge(OfferSlots offers, NeighbourhoodTree tree)
    {
        (size, this.tree) = (offers.Size, tree);
        var values = new Values(size, tree);
        foreach (var ordinal in offers.Taken.Members())
            values.Add(ordinal, offers[ordinal].Content);
        (atLarge, networks) = (values.AtLarge.ToSets(), values.Networks.ToSets());
        (municipalities, citywide, neighbourhoods) =
            (values.Municipalities.ToSets(), values.Citywide.ToSets(), values.Neighbourhoods.ToSets());
    }

    private OffersAtLarge(OffersAtLarge before, Values without, Values with, NeighbourhoodTree tree)
    {
        (size, this.tree) = (before.size, tree);
        (atLarge, networks) =
            (before.atLarge.Replace(without.AtLarge, with.AtLarge), before.networks.Replace(without.Networks, with.Networks));
        (municipalities, citywide) = (before.municipalities.Replace(without.Municipalities, with.Municipalities),
            before.citywide.Replace(without.Citywide, with.Citywide));
        neighbourhoods = before.neighbourhoods.Replace(without.Neighbourhoods, with.Neighbourhoods);
    }

    private OffersAtLarge(OffersAtLarge all, OfferSet kept)
    {
        (size, tree) = (all.size, all.tree);
        (atLarge, networks) = (all.atLarge.Among(kept), all.networks.Among(kept));
        (municipalities, citywide, neighbourhoods) =
            (all.municipalities.Among(kept), all.citywide.Among(kept), all.neighbourhoods.Among(kept));
    }

    /// <summary>The index of a subset of the offers.</summary>
    public OffersAtLarge Among(OfferSet kept) => new(this, kept);

    /// <summary>
    /// The index after some offers changed. The tree may have changed, but no neighbourhood may have changed its municipality.
    /// </summary>
    public OffersAtLarge Next(ImmutableArray<OfferChange> changes, NeighbourhoodTree tree)
    {
        var (without, with) = (new Values(size, tree), new Values(size, tree));
        foreach (var change in changes)
        {
            if (change.Before is { } was)
                without.Add(change.Ordinal, was.Content);
            if (change.After is { } comes)
                with.Add(change.Ordinal, comes.Content);
        }

        return new(this, without, with, tree);
    }

    public OfferSet Matching(OfferFilter filter, AskedNeighbourhoods? asked)
    {
        if (!filter.Schools.IsDefaultOrEmpty)
            return OfferSet.Empty(size);
        var open = OpenTo(filter.Networks.OrEmpty());
        return Serving(asked, filter.Municipalities.OrEmpty()) is { } serving ? OfferSets.Intersection([open, serving]) : open;
    }

    /// <summary>The offers open to any of the networks; all when none is given.</summary>
    public OfferSet OpenTo(ImmutableArray<SchoolNetwork> asked) => asked.Length == 0 ? atLarge[true] : networks.Any(asked.AsSpan());

    /// <summary>The offers that serve the selected places; null when no place is selected.</summary>
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

    private sealed class Values(int size, NeighbourhoodTree tree)
    {
        public SetsByValue<bool>.Builder AtLarge { get; } = new(size);

        public SetsByValue<SchoolNetwork>.Builder Networks { get; } = new(size);

        public SetsByValue<Guid>.Builder Municipalities { get; } = new(size);

        public SetsByValue<Guid>.Builder Citywide { get; } = new(size);

        public SetsByValue<Guid>.Builder Neighbourhoods { get; } = new(size);

        public void Add(int ordinal, OfferContent content)
        {
            if (content.Schools.Length > 0)
                return;
            AtLarge.Add(true, ordinal);
            foreach (var network in content.AllNetworks ? Enum.GetValues<SchoolNetwork>() : content.Networks.AsSpan())
                Networks.Add(network, ordinal);
            foreach (var area in content.Areas)
            {
                Municipalities.Add(area.Municipality, ordinal);
                if (area.Citywide)
                    Citywide.Add(area.Municipality, ordinal);
                foreach (var neighbourhood in area.Neighbourhoods)
                {
                    if (tree.MunicipalityOf(neighbourhood) == area.Municipality)
                        Neighbourhoods.Add(neighbourhood, ordinal);
                }
            }
        }
    }
}
