using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;

namespace Catalogue.Data.Snapshot;

// A look-up ignores every default: an offer of the past is found by its id. Null for an id or slug that is not in this graph.
public sealed partial class Catalogue
{
    public Offer? FindOffer(Guid id) => _offers.Find(id);

    public Offer? FindOfferBySlug(string slug) => _offers.Find(slug);

    public Organisation? FindOrganisation(Guid id) => _organisations.Find(id);

    public Organisation? FindOrganisationBySlug(string slug) => _organisations.Find(slug);

    public School? FindSchool(Guid id) => _schools.Find(id);

    public School? FindSchoolBySlug(string slug) => _schools.Find(slug);

    public Municipality? FindMunicipality(Guid id) => _municipalities.Find(id);

    public Municipality? FindMunicipalityBySlug(string slug) => _municipalities.Find(slug);

    public Neighbourhood? FindNeighbourhood(Guid id) => _neighbourhoods.Find(id);

    public Neighbourhood? FindNeighbourhoodBySlug(string slug) => _neighbourhoods.Find(slug);

    public Theme? FindTheme(Guid id) => _themes.Find(id);

    public Theme? FindThemeBySlug(string slug) => _themes.Find(slug);

    public ConsultationPlatform? FindPlatform(Guid id) => _platforms.Find(id);

    public ConsultationPlatform? FindPlatformBySlug(string slug) => _platforms.Find(slug);
}
