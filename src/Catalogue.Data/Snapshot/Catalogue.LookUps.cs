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
    public Offer? FindOffer(Guid id) => offers.Find(id);

    public Offer? FindOfferBySlug(string slug) => offers.Find(slug);

    public Organisation? FindOrganisation(Guid id) => organisations.Find(id);

    public Organisation? FindOrganisationBySlug(string slug) => organisations.Find(slug);

    public School? FindSchool(Guid id) => schools.Find(id);

    public School? FindSchoolBySlug(string slug) => schools.Find(slug);

    public Municipality? FindMunicipality(Guid id) => municipalities.Find(id);

    public Municipality? FindMunicipalityBySlug(string slug) => municipalities.Find(slug);

    public Neighbourhood? FindNeighbourhood(Guid id) => neighbourhoods.Find(id);

    public Neighbourhood? FindNeighbourhoodBySlug(string slug) => neighbourhoods.Find(slug);

    public Theme? FindTheme(Guid id) => themes.Find(id);

    public Theme? FindThemeBySlug(string slug) => themes.Find(slug);

    public ConsultationPlatform? FindPlatform(Guid id) => platforms.Find(id);

    public ConsultationPlatform? FindPlatformBySlug(string slug) => platforms.Find(slug);
}
