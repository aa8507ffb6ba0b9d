using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// One graph, published or working, at one version, in memory and immutable: a reader keeps the one it began with. Entries are
/// the objects given; those that did not change are shared with other graphs and versions. Every list is by name in the Dutch
/// alphabet, retired entries among the rest. Two entries of one noun with one id or slug are refused with ArgumentException.
/// </summary>
public sealed partial class Catalogue
{
    private readonly Roster<Offer> offers;
    private readonly Roster<Organisation> organisations;
    private readonly Roster<School> schools;
    private readonly Roster<Municipality> municipalities;
    private readonly Roster<Neighbourhood> neighbourhoods;
    private readonly Roster<Theme> themes;
    private readonly Roster<ConsultationPlatform> platforms;
    private readonly NeighbourhoodTree neighbourhoodTree;
    private readonly ThemeTree themeTree;
    private readonly Dictionary<Guid, ImmutableArray<Neighbourhood>> neighbourhoodsByMunicipality;
    private readonly Dictionary<Guid, ImmutableArray<School>> schoolsByMunicipality;
    private readonly Dictionary<Guid, ImmutableArray<School>> schoolsByNeighbourhood;
    private readonly Dictionary<Guid, ImmutableArray<Organisation>> organisationsByMunicipality;
    private readonly Dictionary<Guid, ImmutableArray<ConsultationPlatform>> platformsByMunicipality;
    private readonly Dictionary<Guid, ImmutableArray<ConsultationPlatform>> platformsByMember;
    private readonly OfferIndex index;
    private readonly ImmutableArray<OfferSequence> sequences;

    public Catalogue(CatalogueEntries entries)
    {
        Entries = entries;
        offers = new(entries.Offers, offer => offer.Id, offer => offer.Slug, offer => offer.Content.Title.Dutch);
        organisations = new(entries.Organisations, organisation => organisation.Id, organisation => organisation.Slug, organisation => organisation.Name);
        schools = new(entries.Schools, school => school.Id, school => school.Slug, school => school.Name);
        municipalities = new(entries.Municipalities, municipality => municipality.Id, municipality => municipality.Slug, municipality => municipality.Name);
        neighbourhoods = new(entries.Neighbourhoods, neighbourhood => neighbourhood.Id, neighbourhood => neighbourhood.Slug, neighbourhood => neighbourhood.Name);
        themes = new(entries.Themes, theme => theme.Id, theme => theme.Slug, theme => theme.Name.Dutch);
        platforms = new(entries.Platforms, platform => platform.Id, platform => platform.Slug, platform => platform.Name.Dutch);
        neighbourhoodTree = new(neighbourhoods);
        themeTree = new(themes);
        neighbourhoodsByMunicipality = neighbourhoods.GroupBy(neighbourhood => [neighbourhood.Municipality]);
        schoolsByMunicipality = schools.GroupBy(school => [school.Municipality]);
        schoolsByNeighbourhood = schools.GroupBy(school => school.Neighbourhood is { } neighbourhood ? [neighbourhood] : []);
        organisationsByMunicipality = organisations.GroupBy(organisation => organisation.Municipality is { } municipality ? [municipality] : []);
        platformsByMunicipality = platforms.GroupBy(platform => [platform.Municipality]);
        platformsByMember = platforms.GroupBy(platform => platform.Members);
        index = new(offers.All, organisations, schools, neighbourhoodTree, themeTree);
        sequences = [.. Enum.GetValues<OfferOrderField>().Select(field => new OfferSequence(offers.All, field))];
    }

    /// <summary>What this was built from, in no particular order: what the next version begins with.</summary>
    public CatalogueEntries Entries { get; }

    public CatalogueVersion Version => Entries.Version;

    public ImmutableArray<Offer> Offers => offers.All;

    public ImmutableArray<Organisation> Organisations => organisations.All;

    public ImmutableArray<School> Schools => schools.All;

    public ImmutableArray<Municipality> Municipalities => municipalities.All;

    public ImmutableArray<Neighbourhood> Neighbourhoods => neighbourhoods.All;

    public ImmutableArray<Theme> Themes => themes.All;

    public ImmutableArray<ConsultationPlatform> Platforms => platforms.All;

    /// <summary>The offers that a filter lets through. Today settles what is current, and of which day a school's network is asked.</summary>
    public OfferSelection Select(OfferFilter filter, DateOnly today) => new(offers, index.Matching(filter, today), sequences);
}
