using Catalogue.Data.Curation;
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
    private const int MostMerges = 100;

    public Offer? FindOffer(Guid id) => offers.Find(id);

    public Offer? FindOfferBySlug(string slug) => offers.Find(slug);

    /// <summary>The offer itself, or of one that is not shown and was merged the one that took its place.</summary>
    public Offer? FindOfferNow(Guid id) => FindOffer(id) ?? reference.MergedOffers.Find(id, FindOffer);

    /// <summary>The same by slug.</summary>
    public Offer? FindOfferNowBySlug(string slug) => FindOfferBySlug(slug) ?? reference.MergedOffers.Find(slug, FindOffer);

    public Organisation? FindOrganisation(Guid id) => reference.Organisations.Find(id);

    public Organisation? FindOrganisationBySlug(string slug) => reference.Organisations.Find(slug);

    /// <summary>The organisation itself, or what it was merged into, and that into.</summary>
    public Organisation NowOf(Organisation organisation) => FindOrganisation(NowOf(organisation.Id)) ?? organisation;

    /// <summary>
    /// The id itself, or where that entry was merged the id of what took its place, and of what took that one's. Of an offer it is always
    /// its own.
    /// </summary>
    internal Guid NowOf(Guid id)
    {
        // Nothing merges into what is retired, so that this ends; a row by hand may say otherwise.
        for (var steps = 0; steps < MostMerges && Named(id)?.MergedInto is { } into; steps++)
            id = into;
        return id;

        ReferenceEntry? Named(Guid id) =>
            FindOrganisation(id) ?? FindSchool(id) ?? FindNeighbourhood(id) ?? FindTheme(id) ?? (ReferenceEntry?)FindPlatform(id);
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
