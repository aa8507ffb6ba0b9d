using System.Collections.Immutable;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Search;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

/// <summary>
/// One graph, published or working, at one version, in memory and immutable: a reader keeps the one it began with. Entries are
/// the objects given; those that did not change are shared with other graphs and versions. Every list is by name in the Dutch
/// alphabet, retired entries among the rest. Two entries of one noun with one id or slug are refused with ArgumentException.
/// </summary>
public sealed partial class Catalogue
{
    private readonly Roster<Offer> _offers;
    private readonly Roster<Organisation> _organisations;
    private readonly Roster<School> _schools;
    private readonly Roster<Municipality> _municipalities;
    private readonly Roster<Neighbourhood> _neighbourhoods;
    private readonly Roster<Theme> _themes;
    private readonly Roster<ConsultationPlatform> _platforms;
    private readonly NeighbourhoodTree _neighbourhoodTree;
    private readonly ThemeTree _themeTree;
    private readonly Dictionary<Guid, ImmutableArray<Neighbourhood>> _neighbourhoodsByMunicipality;
    private readonly Dictionary<Guid, ImmutableArray<School>> _schoolsByMunicipality;
    private readonly Dictionary<Guid, ImmutableArray<School>> _schoolsByNeighbourhood;
    private readonly Dictionary<Guid, ImmutableArray<Organisation>> _organisationsByMunicipality;
    private readonly Dictionary<Guid, ImmutableArray<ConsultationPlatform>> _platformsByMunicipality;
    private readonly Dictionary<Guid, ImmutableArray<ConsultationPlatform>> _platformsByMember;
    private readonly OfferIndex _index;
    private readonly ImmutableArray<OfferSequence> _sequences;

    public Catalogue(CatalogueEntries entries)
    {
        Entries = entries;
        _offers = new(entries.Offers, offer => offer.Id, offer => offer.Slug, offer => offer.Content.Title.Dutch);
        _organisations = new(entries.Organisations, organisation => organisation.Id, organisation => organisation.Slug, organisation => organisation.Name);
        _schools = new(entries.Schools, school => school.Id, school => school.Slug, school => school.Name);
        _municipalities = new(entries.Municipalities, municipality => municipality.Id, municipality => municipality.Slug, municipality => municipality.Name);
        _neighbourhoods = new(entries.Neighbourhoods, neighbourhood => neighbourhood.Id, neighbourhood => neighbourhood.Slug, neighbourhood => neighbourhood.Name);
        _themes = new(entries.Themes, theme => theme.Id, theme => theme.Slug, theme => theme.Name.Dutch);
        _platforms = new(entries.Platforms, platform => platform.Id, platform => platform.Slug, platform => platform.Name.Dutch);
        _neighbourhoodTree = new(_neighbourhoods);
        _themeTree = new(_themes);
        _neighbourhoodsByMunicipality = _neighbourhoods.GroupBy(neighbourhood => [neighbourhood.Municipality]);
        _schoolsByMunicipality = _schools.GroupBy(school => [school.Municipality]);
        _schoolsByNeighbourhood = _schools.GroupBy(school => school.Neighbourhood is { } neighbourhood ? [neighbourhood] : []);
        _organisationsByMunicipality = _organisations.GroupBy(organisation => organisation.Municipality is { } municipality ? [municipality] : []);
        _platformsByMunicipality = _platforms.GroupBy(platform => [platform.Municipality]);
        _platformsByMember = _platforms.GroupBy(platform => platform.Members);
        _index = new(_offers.All, _organisations, _schools, _neighbourhoodTree, _themeTree);
        _sequences = [.. Enum.GetValues<OfferOrderField>().Where(field => field != OfferOrderField.Relevance).Select(field => new OfferSequence(_offers.All, field))];
    }

    /// <summary>What this was built from, in no particular order: what the next version begins with.</summary>
    public CatalogueEntries Entries { get; }

    public CatalogueVersion Version => Entries.Version;

    public ImmutableArray<Offer> Offers => _offers.All;

    public ImmutableArray<Organisation> Organisations => _organisations.All;

    public ImmutableArray<School> Schools => _schools.All;

    public ImmutableArray<Municipality> Municipalities => _municipalities.All;

    public ImmutableArray<Neighbourhood> Neighbourhoods => _neighbourhoods.All;

    public ImmutableArray<Theme> Themes => _themes.All;

    public ImmutableArray<ConsultationPlatform> Platforms => _platforms.All;

    /// <summary>
    /// The offers that a filter lets through, of all or of those that a search in this very catalogue found. Today settles what is current, and of which day a
    /// school's network is asked.
    /// </summary>
    public OfferSelection Select(OfferFilter filter, DateOnly today, OfferRanking? search = null) => new(
        _offers,
        _index.Matching(filter, today, search?.Set),
        search is null ? _sequences : _sequences.Add(search.Sequence),
        new OfferFacets(this, _index, filter, today, search?.Set));

    /// <summary>-1 for an offer that is not here.</summary>
    internal int OrdinalOf(Guid offer) => _offers.OrdinalOf(offer);
}
