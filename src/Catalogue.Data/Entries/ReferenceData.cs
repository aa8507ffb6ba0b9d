using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Entries;

/// <summary>
/// Everything except offers, at one version: every noun by name, its trees, the entries of each municipality and neighbourhood, and which
/// offer replaced which. It has no drafts, so that both graphs share it. Throws ArgumentException when two entries of one noun share an id
/// or slug.
/// </summary>
internal sealed class ReferenceData
{
    private static readonly ImmutableArray<SchoolNetwork> allNetworks = [.. Enum.GetValues<SchoolNetwork>()];

    public ReferenceData(CatalogueEntries entries)
        : this(
            new(entries.Municipalities, entry => entry.Id, entry => entry.Slug, entry => entry.Name),
            new(entries.Neighbourhoods, entry => entry.Id, entry => entry.Slug, entry => entry.Name),
            new(entries.Schools, entry => entry.Id, entry => entry.Slug, entry => entry.Name),
            new(entries.Organisations, entry => entry.Id, entry => entry.Slug, entry => entry.Name),
            new(entries.Themes, entry => entry.Id, entry => entry.Slug, entry => entry.Name.Dutch),
            new(entries.Platforms, entry => entry.Id, entry => entry.Slug, entry => entry.Name.Dutch),
            new(entries.MergedOffers))
    {
    }

    private ReferenceData(
        Roster<Municipality> municipalities,
        Roster<Neighbourhood> neighbourhoods,
        Roster<School> schools,
        Roster<Organisation> organisations,
        Roster<Theme> themes,
        Roster<ConsultationPlatform> platforms,
        MergedOffers mergedOffers,
        ReferenceData? before = null)
    {
        MergedOffers = mergedOffers;
        (Municipalities, Neighbourhoods, Schools) = (municipalities, neighbourhoods, schools);
        (Organisations, Themes, Platforms) = (organisations, themes, platforms);
        // Groupings are only computed again for the nouns that changed.
        var (sameNeighbourhoods, sameSchools) = (before?.Neighbourhoods == neighbourhoods, before?.Schools == schools);
        var samePlatforms = before?.Platforms == platforms;
        NeighbourhoodTree = sameNeighbourhoods ? before!.NeighbourhoodTree : new(neighbourhoods);
        ThemeTree = before?.Themes == themes ? before!.ThemeTree : new(themes);
        NeighbourhoodsByMunicipality = sameNeighbourhoods
            ? before!.NeighbourhoodsByMunicipality
            : neighbourhoods.GroupBy(neighbourhood => [neighbourhood.Municipality]);
        SchoolsByMunicipality = sameSchools ? before!.SchoolsByMunicipality : schools.GroupBy(school => [school.Municipality]);
        SchoolsByNeighbourhood = sameSchools
            ? before!.SchoolsByNeighbourhood
            : schools.GroupBy(school => school.Neighbourhood is { } neighbourhood ? [neighbourhood] : []);
        PlatformsByMunicipality = samePlatforms ? before!.PlatformsByMunicipality : platforms.GroupBy(platform => [platform.Municipality]);
        PlatformsByMember = samePlatforms ? before!.PlatformsByMember : platforms.GroupBy(platform => platform.Members);
    }

    public Roster<Municipality> Municipalities { get; }

    public Roster<Neighbourhood> Neighbourhoods { get; }

    public Roster<School> Schools { get; }

    public Roster<Organisation> Organisations { get; }

    public Roster<Theme> Themes { get; }

    public Roster<ConsultationPlatform> Platforms { get; }

    /// <summary>
    /// Shared by both graphs: that one offer replaced another is no secret, and a graph only resolves to offers that it shows.
    /// </summary>
    public MergedOffers MergedOffers { get; }

    public NeighbourhoodTree NeighbourhoodTree { get; }

    public ThemeTree ThemeTree { get; }

    public Dictionary<Guid, ImmutableArray<Neighbourhood>> NeighbourhoodsByMunicipality { get; }

    public Dictionary<Guid, ImmutableArray<School>> SchoolsByMunicipality { get; }

    public Dictionary<Guid, ImmutableArray<School>> SchoolsByNeighbourhood { get; }

    public Dictionary<Guid, ImmutableArray<ConsultationPlatform>> PlatformsByMunicipality { get; }

    public Dictionary<Guid, ImmutableArray<ConsultationPlatform>> PlatformsByMember { get; }

    public ReferenceData Next(ReferenceChanges changes) => changes.AreNone
        ? this
        : new(
            Municipalities.With(changes.Municipalities),
            Neighbourhoods.With(changes.Neighbourhoods),
            Schools.With(changes.Schools),
            Organisations.With(changes.Organisations),
            Themes.With(changes.Themes),
            Platforms.With(changes.Platforms),
            changes.MergedOffers is { } merged ? new(merged) : MergedOffers,
            before: this);

    /// <summary>Its lists, without offers.</summary>
    public CatalogueEntries ToEntries(CatalogueVersion version) => new()
    {
        Version = version,
        Municipalities = Municipalities.All,
        Neighbourhoods = Neighbourhoods.All,
        Schools = Schools.All,
        Organisations = Organisations.All,
        Themes = Themes.All,
        Platforms = Platforms.All,
        MergedOffers = MergedOffers.All,
    };

    /// <summary>
    /// Whether every neighbourhood is in the same municipality in both: the index of offers open at large depends on that.
    /// </summary>
    public bool HasSameMunicipalities(ReferenceData other) => ReferenceEquals(Neighbourhoods, other.Neighbourhoods)
        || (Neighbourhoods.All.Length == other.Neighbourhoods.All.Length
            && Neighbourhoods.All.All(
                neighbourhood => other.NeighbourhoodTree.MunicipalityOf(neighbourhood.Id) == neighbourhood.Municipality));

    /// <summary>The neighbourhoods it lists, or those its schools are in. A citywide offer lists none.</summary>
    public ImmutableArray<Neighbourhood> NeighbourhoodsOf(Offer offer) => offer.IsAtSchools
        ? Neighbourhoods.Named(
            SchoolsOf(offer).Where(school => school.Neighbourhood is not null).Select(school => school.Neighbourhood!.Value))
        : Neighbourhoods.Named(offer.Content.Areas.SelectMany(area => area.Neighbourhoods));

    public ImmutableArray<Municipality> MunicipalitiesOf(Offer offer) => offer.IsAtSchools
        ? Municipalities.Named(SchoolsOf(offer).Select(school => school.Municipality))
        : Municipalities.Named(offer.Content.Areas.Select(area => area.Municipality));

    /// <summary>The networks it lists, all three for allNetworks, or those of its schools on the date; in the order of the enum.</summary>
    public ImmutableArray<SchoolNetwork> NetworksOf(Offer offer, DateOnly day)
    {
        if (offer.IsAtSchools)
            return NetworksOf(SchoolsOf(offer), day);
        return offer.Content.AllNetworks ? allNetworks : InOrder(offer.Content.Networks);
    }

    public static ImmutableArray<SchoolNetwork> NetworksOf(ImmutableArray<School> schools, DateOnly day) =>
        InOrder([.. schools.Select(school => school.NetworkOn(day)).OfType<SchoolNetwork>()]);

    public ImmutableArray<Neighbourhood> NeighbourhoodsOf(Municipality municipality) =>
        NeighbourhoodsByMunicipality.TryGetValue(municipality.Id, out var neighbourhoods) ? neighbourhoods : [];

    public ImmutableArray<School> SchoolsOf(Offer offer) => Schools.Named(offer.Content.Schools);

    /// <summary>The schools in it or in any neighbourhood it contains.</summary>
    public ImmutableArray<School> SchoolsIn(Guid neighbourhood) => Schools.Named(
        NeighbourhoodTree.WithDescendants(neighbourhood).SelectMany(
            inside => SchoolsByNeighbourhood.TryGetValue(inside.Id, out var schools) ? schools : []).Select(school => school.Id));

    private static ImmutableArray<SchoolNetwork> InOrder(ImmutableArray<SchoolNetwork> networks) =>
        networks.Length <= 1 ? networks : [.. networks.Distinct().Order()];
}
