using System.Collections.Immutable;
using Catalogue.Data.Entries;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Sets;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

// Links from an entry to those it refers to, and back. Lists are by name, without duplicates; unknown ids are left out. The offers of an
// entry are all those in this graph, including past ones.
public sealed partial class Catalogue
{
    public Organisation? OrganisationOf(Offer offer) => links.Of(offer).Organisation;

    public ImmutableArray<School> SchoolsOf(Offer offer) => links.Of(offer).Schools;

    /// <summary>The neighbourhoods it lists, or those its schools are in. A citywide offer lists none.</summary>
    public ImmutableArray<Neighbourhood> NeighbourhoodsOf(Offer offer) => links.Of(offer).Neighbourhoods;

    public ImmutableArray<Municipality> MunicipalitiesOf(Offer offer) => links.Of(offer).Municipalities;

    /// <summary>Whether it serves the whole of some municipality; never for an offer at schools.</summary>
    public bool IsCitywide(Offer offer) => !offer.IsAtSchools && offer.Content.Areas.Any(area => area.Citywide);

    /// <summary>Whether it serves the whole of this municipality.</summary>
    public bool IsCitywide(Offer offer, Guid municipality) =>
        !offer.IsAtSchools && offer.Content.Areas.Any(area => area.Citywide && area.Municipality == municipality);

    /// <summary>The networks it lists, all three for allNetworks, or those of its schools on the date; in the order of the enum.</summary>
    public ImmutableArray<SchoolNetwork> NetworksOf(Offer offer, DateOnly day) => links.Of(offer).NetworksOn(day);

    public ImmutableArray<Municipality> CoverageOf(Organisation organisation) => reference.Municipalities.Named(organisation.Coverage);

    public ImmutableArray<Organisation> FundersOf(Offer offer) => reference.Organisations.Named(offer.Content.Funders);

    public ImmutableArray<Theme> ThemesOf(Offer offer) => links.Of(offer).Themes;

    /// <summary>The offers it organises; Select with its id also finds those it is a partner of.</summary>
    public OffersByTitle OffersOf(Organisation organisation) =>
        OffersOf(reference.Organisations.OrdinalOf(organisation.Id), links.Organised, () => index.OrganisedBy(organisation.Id));

    public OffersByTitle OffersAt(School school) =>
        OffersOf(reference.Schools.OrdinalOf(school.Id), links.AtSchools, () => index.At(school.Id));

    public IReadOnlyList<Theme> ChildrenOf(Theme theme) => reference.ThemeTree.ChildrenOf(theme.Id);

    public IReadOnlyList<Neighbourhood> ChildrenOf(Neighbourhood neighbourhood) => reference.NeighbourhoodTree.ChildrenOf(neighbourhood.Id);

    /// <summary>The neighbourhoods that share a border with it, by either side's list.</summary>
    public ImmutableArray<Neighbourhood> BordersOf(Neighbourhood neighbourhood) =>
        reference.Neighbourhoods.Named(reference.NeighbourhoodTree.BordersOf(neighbourhood.Id));

    public ImmutableArray<Neighbourhood> NeighbourhoodsOf(Municipality municipality) => reference.NeighbourhoodsOf(municipality);

    public ImmutableArray<School> SchoolsIn(Municipality municipality) => Under(reference.SchoolsByMunicipality, municipality.Id);

    /// <summary>The schools in it or in any neighbourhood it contains.</summary>
    public ImmutableArray<School> SchoolsIn(Neighbourhood neighbourhood) => reference.SchoolsIn(neighbourhood.Id);

    public ImmutableArray<ConsultationPlatform> PlatformsOf(Municipality municipality) =>
        Under(reference.PlatformsByMunicipality, municipality.Id);

    /// <summary>The platforms it is a member of.</summary>
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
