using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// All that is no offer, at one version: every noun by name, its trees, and what is under what. It has no drafts, so that both graphs share it. Two entries of one
/// noun with one id or slug are refused with ArgumentException.
/// </summary>
internal sealed class ReferenceData
{
    public ReferenceData(CatalogueEntries entries)
        : this(
            new(entries.Municipalities, entry => entry.Id, entry => entry.Slug, entry => entry.Name),
            new(entries.Neighbourhoods, entry => entry.Id, entry => entry.Slug, entry => entry.Name),
            new(entries.Schools, entry => entry.Id, entry => entry.Slug, entry => entry.Name),
            new(entries.Organisations, entry => entry.Id, entry => entry.Slug, entry => entry.Name),
            new(entries.Themes, entry => entry.Id, entry => entry.Slug, entry => entry.Name.Dutch),
            new(entries.Platforms, entry => entry.Id, entry => entry.Slug, entry => entry.Name.Dutch))
    {
    }

    private ReferenceData(
        Roster<Municipality> municipalities,
        Roster<Neighbourhood> neighbourhoods,
        Roster<School> schools,
        Roster<Organisation> organisations,
        Roster<Theme> themes,
        Roster<ConsultationPlatform> platforms)
    {
        (Municipalities, Neighbourhoods, Schools) = (municipalities, neighbourhoods, schools);
        (Organisations, Themes, Platforms) = (organisations, themes, platforms);
        (NeighbourhoodTree, ThemeTree) = (new(neighbourhoods), new(themes));
        NeighbourhoodsByMunicipality = neighbourhoods.GroupBy(neighbourhood => [neighbourhood.Municipality]);
        SchoolsByMunicipality = schools.GroupBy(school => [school.Municipality]);
        SchoolsByNeighbourhood = schools.GroupBy(school => school.Neighbourhood is { } neighbourhood ? [neighbourhood] : []);
        OrganisationsByMunicipality = organisations.GroupBy(organisation => organisation.Municipality is { } municipality ? [municipality] : []);
        PlatformsByMunicipality = platforms.GroupBy(platform => [platform.Municipality]);
        PlatformsByMember = platforms.GroupBy(platform => platform.Members);
    }

    public Roster<Municipality> Municipalities { get; }

    public Roster<Neighbourhood> Neighbourhoods { get; }

    public Roster<School> Schools { get; }

    public Roster<Organisation> Organisations { get; }

    public Roster<Theme> Themes { get; }

    public Roster<ConsultationPlatform> Platforms { get; }

    public NeighbourhoodTree NeighbourhoodTree { get; }

    public ThemeTree ThemeTree { get; }

    public Dictionary<Guid, ImmutableArray<Neighbourhood>> NeighbourhoodsByMunicipality { get; }

    public Dictionary<Guid, ImmutableArray<School>> SchoolsByMunicipality { get; }

    public Dictionary<Guid, ImmutableArray<School>> SchoolsByNeighbourhood { get; }

    public Dictionary<Guid, ImmutableArray<Organisation>> OrganisationsByMunicipality { get; }

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
            Platforms.With(changes.Platforms));

    /// <summary>Whether every neighbourhood of either lies in the same municipality in both: on that the offers open at large are indexed.</summary>
    public bool HasPlacesOf(ReferenceData other) => ReferenceEquals(Neighbourhoods, other.Neighbourhoods)
        || (Neighbourhoods.All.Length == other.Neighbourhoods.All.Length
            && Neighbourhoods.All.All(neighbourhood => other.NeighbourhoodTree.MunicipalityOf(neighbourhood.Id) == neighbourhood.Municipality));
}
