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

    public Organisation? FindOrganisation(Guid id) => reference.Organisations.Find(id);

    public Organisation? FindOrganisationBySlug(string slug) => reference.Organisations.Find(slug);

    /// <summary>The organisation itself, or what it was merged into, and that into.</summary>
    public Organisation NowOf(Organisation organisation)
    {
        var now = organisation;
        // Nothing merges into what is retired, so that this ends; a row by hand may say otherwise.
        for (var steps = 0; steps < Organisations.Length && now.MergedInto is { } into && FindOrganisation(into) is { } next; steps++)
            now = next;
        return now;
    }

    public School? FindSchool(Guid id) => reference.Schools.Find(id);

    public School? FindSchoolBySlug(string slug) => reference.Schools.Find(slug);

    public Municipality? FindMunicipality(Guid id) => reference.Municipalities.Find(id);

    public Municipality? FindMunicipalityBySlug(string slug) => reference.Municipalities.Find(slug);

    public Neighbourhood? FindNeighbourhood(Guid id) => reference.Neighbourhoods.Find(id);

    public Neighbourhood? FindNeighbourhoodBySlug(string slug) => reference.Neighbourhoods.Find(slug);

    public Theme? FindTheme(Guid id) => reference.Themes.Find(id);

    public Theme? FindThemeBySlug(string slug) => reference.Themes.Find(slug);

    public ConsultationPlatform? FindPlatform(Guid id) => reference.Platforms.Find(id);

    public ConsultationPlatform? FindPlatformBySlug(string slug) => reference.Platforms.Find(slug);
}
