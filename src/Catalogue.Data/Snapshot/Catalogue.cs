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
    private readonly Roster<Offer> _offers;
    private readonly Roster<Organisation> _organisations;
    private readonly Roster<School> _schools;
    private readonly Roster<Municipality> _municipalities;
    private readonly Roster<Neighbourhood> _neighbourhoods;
    private readonly Roster<Theme> _themes;
    private readonly Roster<ConsultationPlatform> _platforms;

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
}
