using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Data.Entries;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Sets;

namespace Catalogue.Data.Filters;

/// <summary>
/// The offers at schools. Network and place are the school's, and one and the same school must match all that are selected. The network is
/// the one on a date; a school whose network or neighbourhood is unknown matches none. A school that is only known to be in a deelgemeente
/// does not match one of its wijken, because it may be in another.
/// </summary>
internal sealed class OffersAtSchools
{
    private readonly int size;
    private readonly Roster<School> schools;
    private readonly SetsByValue<Guid> bySchool;
    private readonly OfferSet[] offers;
    private readonly Dictionary<Guid, List<int>> byNeighbourhood;
    private readonly Dictionary<Guid, List<int>> byMunicipality;
    private readonly SingleEntryCache<DateOnly, OfferSet>[] byNetworks = new SingleEntryCache<DateOnly, OfferSet>[1 << 3];

    public OffersAtSchools(OfferSlots offers, Roster<School> schools)
        : this(
            offers.Size,
            BySchool(offers),
            schools,
            PlacesUnder(schools, school => school.Neighbourhood),
            PlacesUnder(schools, school => school.Municipality))
    {
    }

    private OffersAtSchools(
        int size,
        SetsByValue<Guid> bySchool,
        Roster<School> schools,
        Dictionary<Guid, List<int>> byNeighbourhood,
        Dictionary<Guid, List<int>> byMunicipality)
    {
        (this.size, this.bySchool, this.schools) = (size, bySchool, schools);
        (this.byNeighbourhood, this.byMunicipality) = (byNeighbourhood, byMunicipality);
        offers = [.. schools.All.Select(school => bySchool[school.Id])];
        for (var mask = 0; mask < byNetworks.Length; mask++)
        {
            var networks = mask;
            byNetworks[mask] = new(day => Union(new Asked(networks, null, [], [], day)));
        }
    }

    /// <summary>The index of a subset of the offers.</summary>
    public OffersAtSchools Among(OfferSet kept) => new(size, bySchool.Among(kept), schools, byNeighbourhood, byMunicipality);

    /// <summary>The index after some offers or schools changed.</summary>
    public OffersAtSchools Next(ImmutableArray<OfferChange> changes, Roster<School> schools)
    {
        var (without, with) = (new SetsByValue<Guid>.Builder(size), new SetsByValue<Guid>.Builder(size));
        foreach (var change in changes)
        {
            Add(without, change.Ordinal, change.Before);
            Add(with, change.Ordinal, change.After);
        }

        var next = bySchool.Replace(without, with);
        return ReferenceEquals(schools, this.schools)
            ? ReferenceEquals(next, bySchool) ? this : new(size, next, schools, byNeighbourhood, byMunicipality)
            : new(
                size,
                next,
                schools,
                PlacesUnder(schools, school => school.Neighbourhood),
                PlacesUnder(schools, school => school.Municipality));
    }

    /// <summary>The offers that refer to a school, even to one that is not in the catalogue.</summary>
    public OfferSet Naming(Guid school) => bySchool[school];

    public OfferSet At(Guid school) => schools.OrdinalOf(school) is >= 0 and var place ? offers[place] : OfferSet.Empty(size);

    public OfferSet Matching(OfferFilter filter, AskedNeighbourhoods? neighbourhoods, DateOnly day)
    {
        var networks = 0;
        foreach (var network in filter.Networks.OrEmpty())
            networks |= 1 << (int)network;
        if (neighbourhoods is null && filter.Municipalities.IsDefaultOrEmpty && filter.Schools.IsDefaultOrEmpty)
            return byNetworks[networks].For(day);
        return Union(new Asked(networks, neighbourhoods, filter.Municipalities.OrEmpty(), filter.Schools.OrEmpty(), day));
    }

    private OfferSet Union(Asked asked)
    {
        var sets = new List<OfferSet>();
        foreach (var place in Candidates(asked))
        {
            if (offers[place].Count != 0 && asked.Matches(schools.All[place]))
                sets.Add(offers[place]);
        }

        return OfferSets.Union(size, CollectionsMarshal.AsSpan(sets));
    }

    private IEnumerable<int> Candidates(Asked asked)
    {
        if (asked.Schools.Length > 0)
            return asked.Schools.Select(schools.OrdinalOf).Where(place => place >= 0);
        if (asked.Neighbourhoods is { } neighbourhoods)
            return neighbourhoods.Within.SelectMany(id => byNeighbourhood.TryGetValue(id, out var places) ? places : []);
        if (asked.Municipalities.Length > 0)
            return asked.Municipalities.SelectMany(id => byMunicipality.TryGetValue(id, out var places) ? places : []);
        return Enumerable.Range(0, offers.Length);
    }

    private static SetsByValue<Guid> BySchool(OfferSlots offers)
    {
        var sets = new SetsByValue<Guid>.Builder(offers.Size);
        foreach (var ordinal in offers.Taken.Members())
            Add(sets, ordinal, offers[ordinal]);
        return sets.ToSets();
    }

    private static void Add(SetsByValue<Guid>.Builder sets, int ordinal, Offer? offer)
    {
        foreach (var school in offer?.Content.Schools ?? [])
            sets.Add(school, ordinal);
    }

    // A place is the school's ordinal in the roster.
    private static Dictionary<Guid, List<int>> PlacesUnder(Roster<School> schools, Func<School, Guid?> keyOf)
    {
        var lists = new Dictionary<Guid, List<int>>();
        for (var place = 0; place < schools.All.Length; place++)
        {
            if (keyOf(schools.All[place]) is not { } key)
                continue;
            if (!lists.TryGetValue(key, out var list))
                lists.Add(key, list = []);
            list.Add(place);
        }

        return lists;
    }

    private sealed record Asked(
        int Networks, AskedNeighbourhoods? Neighbourhoods, ImmutableArray<Guid> Municipalities, ImmutableArray<Guid> Schools, DateOnly Day)
    {
        public bool Matches(School school) =>
            (Networks == 0 || (school.NetworkOn(Day) is { } network && (Networks & (1 << (int)network)) != 0))
            && (Neighbourhoods is null || (school.Neighbourhood is { } neighbourhood && Neighbourhoods.Within.Contains(neighbourhood)))
            && (Municipalities.Length == 0 || Municipalities.Contains(school.Municipality));
    }
}
