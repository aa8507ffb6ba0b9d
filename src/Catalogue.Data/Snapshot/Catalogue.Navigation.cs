using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

// From an entry to those it names and those that name it. Lists are by name, each entry once; whom nobody knows is left out. The offers of
// an entry are all there are in this graph, past ones too.
public sealed partial class Catalogue
{
    public Organisation? OrganisationOf(Offer offer) => links.Of(offer).Organisation;

    public ImmutableArray<School> SchoolsOf(Offer offer) => links.Of(offer).Schools;

    /// <summary>Those it lists, or those its schools stand in. An offer that is citywide lists none.</summary>
    public ImmutableArray<Neighbourhood> NeighbourhoodsOf(Offer offer) => links.Of(offer).Neighbourhoods;

    public ImmutableArray<Municipality> MunicipalitiesOf(Offer offer) => links.Of(offer).Municipalities;

    /// <summary>Whether it serves the whole of a municipality; an offer at schools never does.</summary>
    public bool IsCitywide(Offer offer) => !offer.IsAtSchools && offer.Content.Areas.Any(area => area.Citywide);

    /// <summary>Whether it serves the whole of this municipality.</summary>
    public bool IsCitywide(Offer offer, Guid municipality) =>
        !offer.IsAtSchools && offer.Content.Areas.Any(area => area.Citywide && area.Municipality == municipality);

    /// <summary>Those it lists, all three for allNetworks, or those that its schools have on the day; in the order of the enum.</summary>
    public ImmutableArray<SchoolNetwork> NetworksOf(Offer offer, DateOnly day) => links.Of(offer).NetworksOn(day);

    public ImmutableArray<Municipality> CoverageOf(Organisation organisation) => reference.Municipalities.Named(organisation.Coverage);

    public ImmutableArray<Organisation> FundersOf(Offer offer) => reference.Organisations.Named(offer.Content.Funders);

    public ImmutableArray<Theme> ThemesOf(Offer offer) => links.Of(offer).Themes;

    /// <summary>Those it organises; Select with its id finds those it is a partner of as well.</summary>
    public OffersByTitle OffersOf(Organisation organisation) =>
        OffersOf(reference.Organisations.OrdinalOf(organisation.Id), links.Organised, () => index.OrganisedBy(organisation.Id));

    public OffersByTitle OffersAt(School school) =>
        OffersOf(reference.Schools.OrdinalOf(school.Id), links.AtSchools, () => index.At(school.Id));

    public IReadOnlyList<Theme> ChildrenOf(Theme theme) => reference.ThemeTree.ChildrenOf(theme.Id);

    public IReadOnlyList<Neighbourhood> ChildrenOf(Neighbourhood neighbourhood) => reference.NeighbourhoodTree.ChildrenOf(neighbourhood.Id);

    /// <summary>Those that either of the two says it borders.</summary>
    public ImmutableArray<Neighbourhood> BordersOf(Neighbourhood neighbourhood) =>
        reference.Neighbourhoods.Named(reference.NeighbourhoodTree.BordersOf(neighbourhood.Id));

    public ImmutableArray<Neighbourhood> NeighbourhoodsOf(Municipality municipality) =>
        Under(reference.NeighbourhoodsByMunicipality, municipality.Id);

    public ImmutableArray<School> SchoolsIn(Municipality municipality) => Under(reference.SchoolsByMunicipality, municipality.Id);

    /// <summary>Those that stand in it or in any neighbourhood it contains.</summary>
    public ImmutableArray<School> SchoolsIn(Neighbourhood neighbourhood) => reference.SchoolsIn(neighbourhood.Id);

    public ImmutableArray<ConsultationPlatform> PlatformsOf(Municipality municipality) =>
        Under(reference.PlatformsByMunicipality, municipality.Id);

    /// <summary>Those it is a member of.</summary>
    public ImmutableArray<ConsultationPlatform> PlatformsOf(Organisation organisation) =>
        Under(reference.PlatformsByMember, organisation.Id);

    public ImmutableArray<Theme> ThemesOf(ConsultationPlatform platform) => reference.Themes.Named(platform.Themes);

    public ImmutableArray<Neighbourhood> NeighbourhoodsOf(ServedArea area) => reference.Neighbourhoods.Named(area.Neighbourhoods);

    public ImmutableArray<Organisation> MembersOf(ConsultationPlatform platform) => reference.Organisations.Named(platform.Members);

    private OffersByTitle OffersOf(int ordinal, LazyValues<OffersByTitle> lists, Func<OfferSet> find)
    {
        if (ordinal < 0)
            return new([]);
        return lists.Find(ordinal) ?? lists.Keep(ordinal, new([.. ToOffers(find())]));
    }

    private static ImmutableArray<T> Under<T>(Dictionary<Guid, ImmutableArray<T>> groups, Guid id) =>
        groups.TryGetValue(id, out var entries) ? entries : [];

    private IEnumerable<Offer> ToOffers(OfferSet set)
    {
        var walk = new OfferWalk(set, ByTitle, descending: false);
        for (var place = walk.Next(0); place < walk.End; place = walk.Next(place + 1))
            yield return offers[walk.OrdinalAt(place)];
    }
}
